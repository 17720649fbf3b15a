import { comparableLabel, type Locale, longestOption, maxOptions, optionNamed, textIn } from '@mortise/core';
import type { Option } from './option.ts';

/** Stands in a list of options for the one that is to be added. */
export const missing = '\u0000missing';

/**
 * The name typed that no option bears: one that is not offered here may be offered below another option after all,
 * which whoever adds it decides. Null where there is nothing to add.
 */
export function missingName(typed: string, options: readonly Option[], isDependent: boolean): string | null {
  const name = typed.trim();
  if (comparableLabel(name) === '' || name.length > longestOption || options.length >= maxOptions) return null;
  const known = optionNamed(options, name);
  return !known || (known.disabled && isDependent) ? name : null;
}

export const addingText = (name: string, locale: Locale) =>
  textIn({ zh: `添加「${name}」`, en: `Add "${name}"` }, locale);

/** Said where nothing in the list fits what was typed. */
export const noSuchOption = (typed: string, options: readonly Option[], locale: Locale) =>
  optionNamed(options, typed)?.disabled
    ? textIn({ zh: '这个选项不能在这里选', en: 'This option cannot be chosen here' }, locale)
    : textIn({ zh: '没有这个选项', en: 'No such option' }, locale);
