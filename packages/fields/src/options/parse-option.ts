import { type Cell, cellText, type Issue, ok, type Result } from '@mortise/core';
import { refuse, refuseErrorCell } from '../refuse.ts';
import { comparable, namesOf, type Option } from './option.ts';
import { splitList } from './split-list.ts';

/** The option that goes by that name in either language; an id is accepted too, for files we exported. */
export function findOption(options: readonly Option[], text: string): Option | undefined {
  return namedIn(options).get(comparable(text)) ?? options.find(({ id }) => id === text.trim());
}

/** A spreadsheet asks once per cell; an option list is replaced, never changed. */
const names = new WeakMap<readonly Option[], ReadonlyMap<string, Option>>();

function namedIn(options: readonly Option[]): ReadonlyMap<string, Option> {
  const known = names.get(options);
  if (known) return known;
  const made = new Map<string, Option>();
  for (const option of options) for (const name of namesOf(option)) if (!made.has(name)) made.set(name, option);
  names.set(options, made);
  return made;
}

export function parseOption(cell: Cell, options: readonly Option[]): Result<string | null, Issue> {
  if (cell.kind === 'error') return refuseErrorCell(cell.code);
  const text = cellText(cell);
  if (text === '') return ok(null);
  const option = findOption(options, text);
  return option ? ok(option.id) : refuseUnknown([text]);
}

/** A name that itself contains a separator is found when it stands alone in the cell. */
export function parseOptions(cell: Cell, options: readonly Option[]): Result<string[] | null, Issue> {
  if (cell.kind === 'error') return refuseErrorCell(cell.code);
  const text = cellText(cell);
  const whole = findOption(options, text);
  if (whole) return ok([whole.id]);
  const names = splitList(text);
  if (names.length === 0) return ok(null);
  const found = names.map((name) => ({ name, option: findOption(options, name) }));
  const unknown = found.filter(({ option }) => !option).map(({ name }) => name);
  if (unknown.length > 0) return refuseUnknown(unknown);
  return ok([...new Set(found.flatMap(({ option }) => (option ? [option.id] : [])))]);
}

const refuseUnknown = (names: readonly string[]) =>
  refuse('unknown_option', {
    zh: `选项里没有「${names.join('」「')}」`,
    en: `There is no option ${names.map((name) => `"${name}"`).join(', ')}.`,
  });
