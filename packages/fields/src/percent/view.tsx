import { shift } from '../decimal.ts';
import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { revealing } from '../masking/revealing.tsx';
import { readDecimal } from '../read-decimal.ts';
import { Share } from './cell.tsx';
import { hundredthsOf, type percent, shownHundredths } from './definition.ts';

export const percentView: FieldView<typeof percent> = {
  align: 'right',
  Input: (props) => (
    <DraftInput
      field={props}
      inputMode="decimal"
      resting={(value) => shownHundredths(value, props.config)}
      editing={hundredthsOf}
      read={(text) => {
        const read = readDecimal(text);
        return read && !read.currency ? shift(read.value, -2) : null;
      }}
      suffix="%"
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: revealing(Share),
  Cell: (props) => <Share {...props} />,
};
