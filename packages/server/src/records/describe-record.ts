import type { Actor, Values } from '@mortise/core';
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
  for (const { key, type, config } of shape.fields) {
    const value = values[key];
    const text = value === null || value === undefined ? null : type.searchText(value, config);
    if (text !== null && text !== '' && text !== title) search.push(text);
  }
  return { title, search };
}

export function titleOf(values: Values, { title }: FormShape, { timeZone }: Pick<Actor, 'timeZone'>): string {
  const value = title ? values[title.key] : null;
  if (!title || value === null || value === undefined) return '';
  const { type, config } = title;
  return type.format(value, config, { locale: 'zh', timeZone, titleOf: () => undefined }).slice(0, longestTitle);
}
