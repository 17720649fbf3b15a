import { type Bilingual, type GeoPoint, textIn } from '@mortise/core';
import { Button, Input } from 'antd';
import { LocateFixed } from 'lucide-react';
import { useState } from 'react';
import { controlProps } from '../control-props.ts';
import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, DisplayProps, FieldView, InputProps } from '../field-view.ts';
import { Spot as SpotCell } from './cell.tsx';
import { coordinates, type location, spotText } from './definition.ts';
import type { Spot } from './draw-map.ts';
import { locate } from './locate.ts';
import { MapBeside } from './map-beside.tsx';
import { MapSetting } from './map-setting.tsx';
import { readPoint } from './read-point.ts';
import { spotLinks } from './spot-links.ts';

type Config = ConfigOf<typeof location>;

export const locationView: FieldView<typeof location> = {
  Input: LocationInput,
  Display: SpotShown,
  Settings: MapSetting,
  Cell: (props) => <SpotCell {...props} />,
  lead: (value) => {
    const [map] = spotLinks(value);
    return map ? { to: 'place', href: map.href } : null;
  },
};

function LocationInput(props: InputProps<Config, GeoPoint>) {
  const { value, config, onChange, context } = props;
  const { readOnly, disabled, size, ...control } = controlProps(props);
  const [isBusy, setIsBusy] = useState(false);
  const [why, setWhy] = useState<Bilingual | null>(null);
  const fixed = disabled || readOnly;
  const t = (text: Bilingual) => textIn(text, context.locale);
  const find = async () => {
    setIsBusy(true);
    const found = await locate();
    setIsBusy(false);
    setWhy('why' in found ? found.why : null);
    if (!('why' in found)) onChange({ ...found, ...(value?.address ? { address: value.address } : {}) });
  };
  const spot = value !== null && typeof value === 'object' ? value : null;
  // A pin that was dragged says no more what the device said.
  const move = (to: Spot) => onChange({ ...to, ...(value?.address ? { address: value.address } : {}) });
  // A cell has no room for a map, and the canvas of a designer no point to show.
  const hasRoom = size !== 'small' && !(fixed && value === null);
  const shown = value === null ? null : typeof value === 'string' ? value : coordinates(value);
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <div style={{ display: 'flex', gap: 8 }}>
        <DraftInput
          field={{
            ...props,
            placeholder: t(
              config.adjustable
                ? { zh: '经度, 纬度', en: 'Longitude, latitude' }
                : { zh: '点定位取得', en: 'Locate to fill in' },
            ),
            readOnly: readOnly || !config.adjustable,
            value: shown,
            onChange: (text) => onChange(text === null ? null : (pointOf(text, value?.address) ?? (text as never))),
          }}
          resting={(text) => text}
          read={(text) => (readPoint(text) ? text : null)}
          autoComplete="off"
          style={{ fontVariantNumeric: 'tabular-nums' }}
        />
        <Button
          size={size}
          disabled={fixed}
          loading={isBusy}
          icon={<LocateFixed size={14} strokeWidth={1.75} />}
          onClick={() => void find()}
        >
          {t({ zh: '定位', en: 'Locate' })}
        </Button>
      </div>
      <Input
        size={size}
        status={control.status}
        readOnly={readOnly}
        disabled={disabled || value === null}
        aria-label={t({ zh: '地址说明', en: 'Address' })}
        placeholder={t({ zh: '地址说明', en: 'Address' })}
        value={value?.address ?? ''}
        onChange={({ target }) => value && onChange(withAddress(value, target.value))}
        onBlur={() => props.onBlur?.()}
      />
      {hasRoom && (
        <MapBeside
          config={config}
          spot={spot}
          locale={context.locale}
          onMove={config.adjustable && !fixed ? move : undefined}
        />
      )}
      {why && (
        <span className="mo-help mo-danger-text" role="alert">
          {t(why)}
        </span>
      )}
    </div>
  );
}

const pointOf = (text: string, address: string | undefined) => {
  const point = readPoint(text);
  return point && address ? { ...point, address } : point;
};

function withAddress({ address: _, ...point }: GeoPoint, address: string): GeoPoint {
  return address === '' ? point : { ...point, address };
}

/** `geo:` opens whatever map the device has. */
function SpotShown({ value, config, context }: DisplayProps<Config, GeoPoint>) {
  if (value === null) return null;
  return (
    <div style={{ display: 'grid', justifyItems: 'start' }}>
      {value.address && <span>{value.address}</span>}
      <a
        href={`geo:${value.lat},${value.lng}`}
        title={textIn({ zh: '在地图里打开', en: 'Open in a map' }, context.locale)}
        style={{ fontVariantNumeric: 'tabular-nums' }}
      >
        {spotText(value)}
      </a>
      <MapBeside config={config} spot={value} locale={context.locale} />
    </div>
  );
}
