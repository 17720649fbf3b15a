import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import { Address } from './cell.tsx';
import type { email } from './definition.ts';
import { readEmail } from './read-email.ts';

export const emailView: FieldView<typeof email> = {
  Input: (props) => (
    <DraftInput field={props} inputMode="email" autoComplete="off" resting={(value) => value} read={readEmail} />
  ),
  Display: Address,
  Cell: Address,
};
