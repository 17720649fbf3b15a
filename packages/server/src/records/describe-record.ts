import type { Actor, Field, Values } from '@mortise/core';
import type { FormShape } from './form-shape.ts';

const longestTitle = 200;

/** What a record is called and found by. */
export function describeRecord(
  values: Values,
  shape: FormShape,
  actor: Pick<Actor, 'timeZone'>,
): { title: string; search: string[] } {
  const title = shape.title ? titleOf(shape.title, values, actor) : '';
  const search = title === '' ? [] : [title];
  for (const { key, type, config } of shape.fields) {
    const value = values[key];
    const text = value === null || value === undefined ? null : type.searchText(value, config);
    if (text !== null && text !== '' && text !== title) search.push(text);
  }
  return { title, search };
}

function titleOf({ key, type, config }: Field, values: Values, { timeZone }: Pick<Actor, 'timeZone'>): string {
  const value = values[key];
  if (value === null || value === undefined) return '';
  const text = type.format(value, config, { locale: 'zh', timeZone, titleOf: () => undefined });
  return text.slice(0, longestTitle);
}
