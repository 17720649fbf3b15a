import { readEmail } from './read-email.ts';

export const Address = ({ value }: { readonly value: string | null }) => {
  if (value === null) return null;
  return readEmail(value) ? <a href={`mailto:${value}`}>{value}</a> : <span>{value}</span>;
};
