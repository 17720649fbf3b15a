import type { ConfigOf, DisplayProps } from '../field-view.ts';
import type { richtext } from './definition.ts';
import { textOfHtml } from './html-text.ts';

export function FirstWords({ value }: DisplayProps<ConfigOf<typeof richtext>, string>) {
  if (value === null) return null;
  const text = textOfHtml(value).replaceAll('\n', ' ');
  return <span title={text.slice(0, 500)}>{text.slice(0, 200)}</span>;
}
