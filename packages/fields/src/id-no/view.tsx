import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { revealing } from '../masking/revealing.tsx';
import { NumberShown } from './cell.tsx';
import { type idNo, shownNumber } from './definition.ts';
import { cleanNumber } from './documents.ts';

export const idNoView: FieldView<typeof idNo> = {
  Input: (props) => (
    <DraftInput
      field={props}
      resting={(number) => shownNumber(number, props.config)}
      editing={(number) => number}
      read={(text) => cleanNumber(text) || null}
      autoComplete="off"
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: revealing(NumberShown),
  Cell: (props) => <NumberShown {...props} />,
};
