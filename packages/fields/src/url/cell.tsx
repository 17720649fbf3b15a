import type { ConfigOf, DisplayProps } from '../field-view.ts';
import type { url } from './definition.ts';
import { readUrl, shortUrl } from './read-url.ts';

export function Link({ value, config }: DisplayProps<ConfigOf<typeof url>, string>) {
  if (value === null) return null;
  // Checked again here: a value of before the rules, or of another road, must not run as a script.
  const link = readUrl(value);
  if (!link) return <span>{value}</span>;
  return (
    <a href={link} title={link} rel="noopener noreferrer" {...(config.newTab ? { target: '_blank' } : {})}>
      {shortUrl(link)}
    </a>
  );
}
