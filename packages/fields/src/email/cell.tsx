import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { type email, shownEmail } from './definition.ts';
import { mailAddress } from './mail-address.ts';

export const Address = ({ value, config }: Pick<DisplayProps<ConfigOf<typeof email>, string>, 'value' | 'config'>) => {
  if (value === null) return null;
  const shown = shownEmail(value, config);
  const address = mailAddress(value, config);
  return address ? <a href={address}>{shown}</a> : <span>{shown}</span>;
};
