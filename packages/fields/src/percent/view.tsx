import { Progress } from 'antd';
import { canonical, shift } from '../decimal.ts';
import { DraftInput } from '../draft-input.tsx';
import type { ConfigOf, DisplayProps, FieldView } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { readDecimal } from '../read-decimal.ts';
import { hundredthsOf, percent } from './definition.ts';

export const percentView: FieldView<typeof percent> = {
  align: 'right',
  Input: (props) => (
    <DraftInput
      field={props}
      inputMode="decimal"
      resting={hundredthsOf}
      read={(text) => {
        const read = readDecimal(text);
        return read && !read.currency ? shift(read.value, -2) : null;
      }}
      suffix="%"
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: (props) => <Share {...props} />,
  Cell: (props) => <Share {...props} />,
};

function Share({ value, config, context }: DisplayProps<ConfigOf<typeof percent>, string>) {
  if (value === null) return null;
  const text = <Figures>{percent.format(value, config, context)}</Figures>;
  if (!config.bar || canonical(value) === null) return text;
  return <Progress percent={Number(value) * 100} size="small" format={() => text} />;
}
