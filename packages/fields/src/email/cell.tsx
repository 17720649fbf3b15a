import type { ConfigOf, DisplayProps } from '../field-view.ts';
import { type email, shownEmail } from './definition.ts';
import { readEmail } from './read-email.ts';

/** Masked, it is no link: that says the whole address where the browser shows it. */
export const Address = ({ value, config }: Pick<DisplayProps<ConfigOf<typeof email>, string>, 'value' | 'config'>) => {
  if (value === null) return null;
  const shown = shownEmail(value, config);
  return readEmail(value) && !config.masked ? <a href={`mailto:${value}`}>{shown}</a> : <span>{shown}</span>;
};
