import { type Locale, type Text, textIn } from '@mortise/core';
import { maxOptions, newOption, type Option } from './option.ts';
import { findOption } from './parse-option.ts';

/** Adds one option per line after the place given, leaving out blank lines and names that are there already. */
export function insertLines(options: readonly Option[], at: number, text: string): Option[] {
  const next = [...options];
  let place = at;
  for (const line of text.split(/[\r\n]+/)) {
    const label = line.trim();
    if (label === '' || next.length >= maxOptions || findOption(next, label)) continue;
    next.splice(place, 0, newOption(next, label));
    place += 1;
  }
  return next;
}

/** The options with one more for every name that none of them has. */
export const withNames = (options: readonly Option[], names: readonly string[]): Option[] =>
  insertLines(options, options.length, names.join('\n'));

export function insertBlank(options: readonly Option[], at: number): Option[] {
  return options.length >= maxOptions ? [...options] : options.toSpliced(at, 0, newOption(options, ''));
}

/** The option one place (or more) up or down; staying put at the ends. */
export function moveOption(options: readonly Option[], from: number, by: number): Option[] {
  const to = Math.min(Math.max(from + by, 0), options.length - 1);
  const option = options[from];
  return option ? options.toSpliced(from, 1).toSpliced(to, 0, option) : [...options];
}

/** A property changed to undefined is taken out: definitions are JSON. */
export const changeOption = (options: readonly Option[], index: number, change: Partial<Option>): Option[] =>
  options.map((option, place) => (place === index ? withoutUndefined({ ...option, ...change }) : option));

export const removeOption = (options: readonly Option[], index: number): Option[] => options.toSpliced(index, 1);

/** The label with its text in one language changed. A plain text stays plain until a translation makes it two. */
export function relabel(label: Text, locale: Locale, text: string): Text {
  return typeof label === 'string' ? text : { ...label, [locale]: text };
}

/** The label with its text in the other language changed; an empty translation makes it plain again. */
export function translate(label: Text, other: Locale, text: string): Text {
  const own = other === 'zh' ? 'en' : 'zh';
  const kept = typeof label === 'string' ? label : label[own];
  return text === '' ? kept : other === 'zh' ? { zh: text, en: kept } : { zh: kept, en: text };
}

/** What stands in the box of the other language: nothing for a plain text. */
export const translationOf = (label: Text, other: Locale) => (typeof label === 'string' ? '' : textIn(label, other));

const withoutUndefined = (option: Option): Option =>
  Object.fromEntries(Object.entries(option).filter(([, value]) => value !== undefined)) as Option;
