import { type Actor, type Field, rowsIn, type Values } from '@mortise/core';
import type { FormShape } from './form-shape.ts';

const longestTitle = 200;

/** What a record is called and found by. */
export function describeRecord(
  values: Values,
  shape: FormShape,
  actor: Pick<Actor, 'timeZone'>,
): { title: string; search: string[] } {
  const title = titleOf(values, shape, actor);
  const search = title === '' ? [] : [title];
  for (const field of shape.fields)
    for (const text of textsOf(field, values[field.key])) if (text !== title) search.push(text);
  return { title, search };
}

/** Of a subform, each text once and of its first rows only: a record is one hit, however long it is. */
const rowsSearched = 500;

function textsOf({ type, config, columns }: Field, value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (columns.length > 0) {
    const rows = rowsIn(value).slice(0, rowsSearched);
    return [...new Set(columns.flatMap((column) => rows.flatMap((row) => textsOf(column, row[column.key]))))];
  }
  const text = type.searchText(value, config);
  return text === null || text === '' ? [] : [text];
}

export function titleOf(values: Values, { title }: FormShape, { timeZone }: Pick<Actor, 'timeZone'>): string {
  const value = title ? values[title.key] : null;
  if (!title || value === null || value === undefined) return '';
  const { type, config } = title;
  return type.format(value, config, { locale: 'zh', timeZone, titleOf: () => undefined }).slice(0, longestTitle);
}
