import type { PublishedForm } from '../definitions/form.ts';
import type { Field } from './storage.ts';

/** The one of `fields` that names records: the chosen one, else the first text, else the first that can. */
export function titleFieldOf({ titleFieldId }: Pick<PublishedForm, 'titleFieldId'>, fields: readonly Field[]) {
  const able = fields.filter(({ type, storage }) => type.supports.title && isStored.has(storage.in));
  return able.find(({ id }) => id === titleFieldId) ?? able.find(({ kind }) => kind === 'text') ?? able[0] ?? null;
}

/** Where a write may put a value. */
export const isStored: ReadonlySet<Field['storage']['in']> = new Set(['column', 'link', 'children']);
