import { fillTemplate } from '@mortise/core';
import { readUrl } from './url/read-url.ts';

const leading = /^\s*\{([^{}]+)\}/;

/**
 * The address that a template with fields makes: what a field says is escaped, but for a field that begins it, which may
 * hold a whole address. Null for what is none or not safe to open.
 */
export function filledAddress(template: string, textOf: (ref: string) => string): string | null {
  const [head = '', first] = leading.exec(template) ?? [];
  const begun = first === undefined ? '' : textOf(first);
  return readUrl(begun + fillTemplate(template.slice(head.length), (ref) => encodeURIComponent(textOf(ref))));
}

/** Can the template make an address at all? What begins with a field is seen only once it is filled in. */
export const isAddress = (template: string): boolean =>
  leading.test(template) || filledAddress(template, () => '1') !== null;
