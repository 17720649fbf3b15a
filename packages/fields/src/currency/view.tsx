import { show } from '../decimal.ts';
import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { Figures } from '../figures.tsx';
import { revealing } from '../masking/revealing.tsx';
import { readDecimal } from '../read-decimal.ts';
import { Amount, moneyUnit } from './cell.tsx';
import { currencies, mayMean } from './currencies.ts';
import { type currency, shownAmount, shownFigure } from './definition.ts';

export const currencyView: FieldView<typeof currency> = {
  align: 'right',
  unit: moneyUnit,
  Input: (props) => (
    <DraftInput
      field={props}
      inputMode="decimal"
      resting={(value) => shownFigure(value, props.config)}
      editing={(value) => show(value, null, false)}
      read={(text) => {
        const read = readDecimal(text);
        return read && !read.percent && mayMean(read.currency, props.config.currency) ? read.value : null;
      }}
      prefix={currencies[props.config.currency].symbol}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: revealing(({ value, config }) => (value === null ? null : <Figures>{shownAmount(value, config)}</Figures>)),
  Cell: Amount,
};
