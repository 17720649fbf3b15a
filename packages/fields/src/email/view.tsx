import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { revealing } from '../masking/revealing.tsx';
import { Address } from './cell.tsx';
import { type email, shownEmail } from './definition.ts';
import { mailAddress } from './mail-address.ts';
import { readEmail } from './read-email.ts';

export const emailView: FieldView<typeof email> = {
  Input: (props) => (
    <DraftInput
      field={props}
      inputMode="email"
      autoComplete="off"
      resting={(value) => shownEmail(value, props.config)}
      editing={(value) => value}
      read={readEmail}
    />
  ),
  Display: revealing(Address),
  Cell: Address,
  lead: (value, config) => {
    const href = mailAddress(value, config);
    return href === null ? null : { to: 'mail', href };
  },
};
