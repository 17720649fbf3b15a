import { type Locale, type Values, visitorName } from '@mortise/core';
import type { ReachedLink } from './reach-link.ts';

const longest = 60;

/** By which name those who see the record see who sent it: as they said it, and that they came by a public form. */
export function nameSent({ link: { content }, fields }: ReachedLink, values: Values, locale: Locale): string {
  const key = fields.find(({ id }) => id === content.nameField)?.key;
  const said = key === undefined ? null : values[key];
  const name = typeof said === 'string' ? said.replaceAll(/\s+/g, ' ').trim().slice(0, longest) : '';
  if (name === '') return visitorName(locale);
  return locale === 'zh' ? `${name}（公开表单）` : `${name} (public form)`;
}
