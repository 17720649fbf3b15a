import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { revealing } from '../masking/revealing.tsx';
import { callAddress } from './call-address.ts';
import { CallLink } from './cell.tsx';
import { phone, shownPhone } from './definition.ts';
import { readPhone, storedPhone } from './read-phone.ts';

export const phoneView: FieldView<typeof phone> = {
  Input: (props) => (
    <DraftInput
      field={props}
      inputMode="tel"
      autoComplete="off"
      resting={(value) => shownPhone(value, props.config, props.context)}
      editing={(value) => phone.format(value, props.config, props.context)}
      read={(text) => {
        const read = readPhone(text, props.config.country);
        return read && storedPhone(read);
      }}
      style={{ fontVariantNumeric: 'tabular-nums' }}
    />
  ),
  Display: revealing(CallLink),
  Cell: CallLink,
  lead: (value, config) => {
    const href = callAddress(value, config);
    return href === null ? null : { to: 'call', href };
  },
};
