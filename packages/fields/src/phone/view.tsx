import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { CallLink } from './cell.tsx';
import { phone } from './definition.ts';
import { readPhone, storedPhone } from './read-phone.ts';

export const phoneView: FieldView<typeof phone> = {
  Input: (props) => (
    <DraftInput
      field={props}
      inputMode="tel"
      autoComplete="off"
      resting={(value) => phone.format(value, props.config, props.context)}
      read={(text) => {
        const read = readPhone(text, props.config.country);
        return read && storedPhone(read);
      }}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: CallLink,
  Cell: CallLink,
};
