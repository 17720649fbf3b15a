import { bilingual, type Cell, cellText, err, type Issue, ok, type Result } from '@mortise/core';
import * as z from 'zod';
import { splitList } from '../options/split-list.ts';
import { refuse, refuseErrorCell } from '../refuse.ts';

/** What a field that points at people, departments or records holds: one id, or several where it is multiple. */
export type Ids = string | string[];

export const idsOf = (value: Ids | null): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : value;

/** The other way: null for none, one id unless the field is multiple. */
export const idsValueOf = (ids: readonly string[], multiple: boolean): Ids | null =>
  multiple ? (ids.length === 0 ? null : [...ids]) : (ids[0] ?? null);

const id = z.guid(bilingual('不是有效的 ID', 'This is not a valid ID.'));

/** Whether an id exists and is in range is the writer's business: it takes a look into the database. */
export const idsSchema = (multiple: boolean): z.ZodType<Ids> =>
  multiple
    ? z
        .array(id)
        .overwrite((ids) => [...new Set(ids)])
        .min(1, bilingual('至少选一项', 'Choose at least one.'))
        .max(1000, bilingual('最多选 1000 项', 'Choose at most 1000.'))
    : id;

/** How a name that stands for several things, or for nothing, is reported. */
interface Noun {
  readonly zh: string;
  readonly en: string;
}

/**
 * Names in a cell to ids. `find` gives what bears a name. A multiple field splits the cell where people put commas,
 * unless the whole cell is a name.
 */
export function parseIds(
  cell: Cell,
  multiple: boolean,
  noun: Noun,
  find: (text: string) => readonly string[],
): Result<Ids | null, Issue> {
  if (cell.kind === 'error') return refuseErrorCell(cell.code);
  const text = cellText(cell);
  if (text === '') return ok(null);
  if (!multiple) return oneId(text, noun, find);
  if (find(text).length === 1) return ok([...find(text)]);
  const ids: string[] = [];
  for (const name of splitList(text)) {
    const found = oneId(name, noun, find);
    if (!found.ok) return err(found.error);
    if (!ids.includes(found.value)) ids.push(found.value);
  }
  return ok(ids.length === 0 ? null : ids);
}

function oneId(text: string, noun: Noun, find: (text: string) => readonly string[]): Result<string, Issue> {
  const [first, ...others] = find(text);
  if (first === undefined) {
    return refuse('not_found', { zh: `没有找到${noun.zh}「${text}」`, en: `There is no ${noun.en} "${text}".` });
  }
  if (others.length === 0) return ok(first);
  const count = others.length + 1;
  return refuse('ambiguous', {
    zh: `有 ${count} 个${noun.zh}叫「${text}」，不知道是哪一个`,
    en: `${count} ${noun.en}s are called "${text}"; it is not clear which is meant.`,
  });
}
