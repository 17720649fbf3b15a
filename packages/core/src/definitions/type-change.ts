import type { FieldCatalog } from '../field-type.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { canKeepValues } from './can-keep-values.ts';
import type { PublishedForm } from './form.ts';

/** A field whose stored values are rewritten, one by one, when its form is published. */
export interface Conversion {
  readonly from: Field;
  readonly to: Field;
}

/** Do values of `old` become values of `next`, another type or another shape of the same? Only what people fill in does. */
export const isConverted = (old: Field, next: Field): boolean =>
  isFilledIn(old) && isFilledIn(next) && (isRetyped(old, next) || isReplaced(old, next));

const isFilledIn = ({ storage, type }: Field) =>
  storage.in === 'column' && storage.references === undefined && !type.supports.generated && !type.supports.computed;

const isRetyped = (old: Field, next: Field) =>
  next.type.takesOver.includes(old.kind) && (old.block.type !== next.block.type || !canKeepValues(old, next));

/** Is an option gone whose place in records another takes, or nothing? */
const isReplaced = (old: Field, next: Field) => {
  const replaced = next.block.replaced ?? {};
  const [before, after] = [old, next].map(({ type, config }) => new Set(type.ownOptions?.(config).map(({ id }) => id)));
  return Object.keys(replaced).some((id) => before?.has(id) && !after?.has(id));
};

/** Fields whose values publishing `next` after `previous` converts. Columns of subforms are none. */
export function conversionsOf(
  previous: PublishedForm | null,
  next: Pick<PublishedForm, 'blocks'>,
  catalog: FieldCatalog,
): Conversion[] {
  if (!previous) return [];
  const before = new Map(fieldsOf(previous, catalog).map((field) => [field.id, field]));
  return fieldsOf(next, catalog).flatMap((to) => {
    const from = before.get(to.id);
    return from && isConverted(from, to) ? [{ from, to }] : [];
  });
}
