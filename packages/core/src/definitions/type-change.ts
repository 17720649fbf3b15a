import type { FieldCatalog } from '../field-type.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { targetsOf } from '../records/target-of.ts';
import { canKeepValues } from './can-keep-values.ts';
import type { PublishedForm } from './form.ts';

/** A field whose stored values are rewritten, one by one, when its form is published. */
export interface Conversion {
  readonly from: Field;
  readonly to: Field;
  /** Whose column it is; null for a field of the record itself. */
  readonly subform: Field | null;
}

/** Do values of `old` become values of `next`, another type or another shape of the same? Only what people fill in does. */
export const isConverted = (old: Field, next: Field): boolean =>
  isFilledIn(old) && isFilledIn(next) && isSameAim(old, next) && (isRetyped(old, next) || isReplaced(old, next));

const isFilledIn = ({ storage, type }: Field) =>
  (storage.in === 'column' || storage.in === 'link') && !type.supports.generated && !type.supports.computed;

/** What points to records goes on pointing to those of the same form, or of one of the same, if it points at all. */
const isSameAim = ({ storage: old }: Field, { storage: next }: Field) =>
  targetsOf(old).length === 0 ||
  targetsOf(next).length === 0 ||
  targetsOf(old).some((formId) => targetsOf(next).includes(formId));

const isRetyped = (old: Field, next: Field) =>
  next.type.takesOver.includes(old.kind) && (old.block.type !== next.block.type || !canKeepValues(old, next));

/** Is an option gone whose place in records another takes, or nothing? */
const isReplaced = (old: Field, next: Field) => {
  const replaced = next.block.replaced ?? {};
  const [before, after] = [old, next].map(({ type, config }) => new Set(type.ownOptions?.(config).map(({ id }) => id)));
  return Object.keys(replaced).some((id) => before?.has(id) && !after?.has(id));
};

/** Fields and columns of subforms whose values publishing `next` after `previous` converts. */
export function conversionsOf(
  previous: PublishedForm | null,
  next: Pick<PublishedForm, 'blocks'>,
  catalog: FieldCatalog,
): Conversion[] {
  if (!previous) return [];
  const before = new Map(placesOf(previous, catalog).map((place) => [place.field.id, place]));
  return placesOf(next, catalog).flatMap(({ field: to, subform }) => {
    const old = before.get(to.id);
    // What moves into a subform, or out of it, is another column.
    if (!old || old.subform?.id !== subform?.id || !isConverted(old.field, to)) return [];
    return [{ from: old.field, to, subform }];
  });
}

const placesOf = (form: Pick<PublishedForm, 'blocks'>, catalog: FieldCatalog) =>
  fieldsOf(form, catalog).flatMap((field) => [
    { field, subform: null },
    ...field.columns.map((column) => ({ field: column, subform: field })),
  ]);
