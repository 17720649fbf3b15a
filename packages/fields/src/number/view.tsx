import { Slider } from 'antd';
import { add, canonical, show } from '../decimal.ts';
import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, FieldView, InputProps } from '../field-view.ts';
import { revealing } from '../masking/revealing.tsx';
import { readDecimal } from '../read-decimal.ts';
import { NumberText } from './cell.tsx';
import { type number, shownFigure } from './definition.ts';

type Config = ConfigOf<typeof number>;

export const numberView: FieldView<typeof number> = {
  align: 'right',
  unit: ({ unit }) => unit,
  Input: (props) =>
    props.config.look === 'slider' && !props.config.masked ? <SlideInput {...props} /> : <NumberInput {...props} />,
  CellEditor: (props) => <NumberInput {...props} />,
  Display: revealing((props) => <NumberText {...props} withUnit />),
  Cell: (props) => <NumberText {...props} />,
};

function NumberInput(props: InputProps<Config, string>) {
  const { config } = props;
  return (
    <DraftInput
      field={props}
      inputMode="decimal"
      resting={(value) => shownFigure(value, config)}
      editing={(value) => show(value, null, false)}
      read={(text) => readDecimal(text, config.unit)?.value ?? null}
      step={(value, direction) =>
        add((value && canonical(value)) ?? String(config.min ?? 0), (config.step ?? 1) * direction)
      }
      suffix={config.unit}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  );
}

function SlideInput({ id, value, config, onChange, disabled, readOnly }: InputProps<Config, string>) {
  const { min, max, step, unit } = config;
  return (
    <Slider
      id={id}
      min={min ?? 0}
      max={max ?? 100}
      step={step ?? 10 ** -config.decimals}
      value={Number(value ?? min ?? 0)}
      disabled={Boolean(disabled || readOnly)}
      onChange={(next) => onChange(canonical(String(next)))}
      tooltip={{ formatter: (at) => `${at ?? ''}${unit && ` ${unit}`}` }}
    />
  );
}
