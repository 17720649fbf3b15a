import { DraftInput } from '../draft-input.tsx';
import type { FieldView } from '../field-view.ts';
import type { email } from './definition.ts';
import { readEmail } from './read-email.ts';

const Address = ({ value }: { readonly value: string | null }) => {
  if (value === null) return null;
  return readEmail(value) ? <a href={`mailto:${value}`}>{value}</a> : <span>{value}</span>;
};

export const emailView: FieldView<typeof email> = {
  Input: (props) => (
    <DraftInput field={props} inputMode="email" autoComplete="off" resting={(value) => value} read={readEmail} />
  ),
  Display: Address,
  Cell: Address,
};
