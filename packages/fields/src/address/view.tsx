import type { Address } from '@mortise/core';
import { Cascader, Input } from 'antd';
import { useEffect, useState } from 'react';
import { loadAreas, loadedAreas } from '#area-data';
import { controlProps } from '../control-props.ts';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { mapSearch } from '../location/map-search.ts';
import { revealing } from '../masking/revealing.tsx';
import type { Area } from './areas.ts';
import { AddressText } from './cell.tsx';
import { type address, addressText, levels, shownDetail } from './definition.ts';
import { addressOf } from './read-address.ts';

type Config = ConfigOf<typeof address>;

export const addressView: FieldView<typeof address> = {
  Input: AddressInput,
  Display: revealing(AddressText),
  Cell: (props) => <AddressText {...props} />,
  lead: (value, { masked }) => (masked ? null : { to: 'place', href: mapSearch(addressText(value)) }),
};

function AddressInput(props: InputProps<Config, Address>) {
  const { value, config, onChange, onBlur, context } = props;
  const { readOnly, ...control } = controlProps(props);
  const [areas, setAreas] = useState(loadedAreas);
  const [isTyping, setIsTyping] = useState(false);
  useEffect(() => {
    void loadAreas().then(setAreas);
  }, []);
  const zh = context.locale === 'zh';
  const depth = levels.indexOf(config.level) + 1;
  return (
    <div style={{ display: 'flex', flexDirection: 'column', gap: 8 }}>
      <Cascader
        {...control}
        style={{ width: '100%' }}
        placeholder={props.placeholder ?? (zh ? '省 / 市 / 区' : 'Province / city / district')}
        options={[...(areas ?? [])].map((area) => optionOf(area, depth))}
        loading={areas === null}
        disabled={control.disabled || readOnly}
        changeOnSelect={!config.complete}
        allowClear
        showSearch
        value={value ? codesOf(value) : []}
        displayRender={() => (value ? addressText({ ...value, detail: '' }) : '')}
        onChange={(_, path) => {
          const chosen = path?.length ? path.map((option) => option.area) : null;
          onChange(chosen && addressOf(chosen, value?.detail));
        }}
        onBlur={() => onBlur?.()}
      />
      {config.detail && (
        <Input
          size={control.size}
          status={control.status}
          disabled={control.disabled || value === null}
          readOnly={readOnly}
          aria-label={zh ? '详细地址' : 'Street and number'}
          placeholder={zh ? '街道、门牌号' : 'Street and number'}
          value={isTyping ? (value?.detail ?? '') : shownDetail(value ?? {}, config)}
          onFocus={() => setIsTyping(true)}
          onChange={({ target }) => value && onChange(withDetail(value, target.value))}
          onBlur={() => {
            setIsTyping(false);
            onBlur?.();
          }}
        />
      )}
    </div>
  );
}

interface AreaOption {
  readonly value: string;
  readonly label: string;
  readonly area: Area;
  readonly children?: AreaOption[];
}

/** Down to the level the field asks for. */
function optionOf(area: Area, depth: number): AreaOption {
  const option = { value: area.code, label: area.name, area };
  const children = depth > 1 ? area.children?.map((child) => optionOf(child, depth - 1)) : undefined;
  return children ? { ...option, children } : option;
}

const codesOf = ({ code, city, district }: Address) =>
  [`${code.slice(0, 2)}0000`, city ? `${code.slice(0, 4)}00` : '', district ? code : ''].filter(Boolean);

function withDetail({ detail: _, ...place }: Address, detail: string): Address {
  return detail === '' ? place : { ...place, detail };
}
