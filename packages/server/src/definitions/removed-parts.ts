import {
  type Choice,
  type Field,
  type FieldCatalog,
  fieldsOf,
  type PublishedForm,
  targetsOf,
  type UseTarget,
  wordingsOf,
} from '@mortise/core';

/** The fields that were published and no longer are, columns of subforms among them. */
export function removedFields(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): UseTarget[] {
  const kept = new Set(allFields(next, catalog).map(({ id }) => id));
  return allFields(previous, catalog)
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => ({ definitionId: next.id, fieldId: id }));
}

/** Ids of relations that are fields of another kind once `next` is published. */
export function relationsGivenUp(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): string[] {
  const pointing = (form: PublishedForm | null) =>
    new Set(allFields(form, catalog).flatMap(({ id, storage }) => (targetsOf(storage).length > 0 ? [id] : [])));
  const [before, after] = [pointing(previous), pointing(next)];
  return allFields(next, catalog).flatMap(({ id }) => (before.has(id) && !after.has(id) ? [id] : []));
}

/** The options that fields had and no longer have. A name that another option took over means that one. */
export function removedOptions(
  previous: PublishedForm | null,
  next: PublishedForm,
  catalog: FieldCatalog,
): UseTarget[] {
  const before = new Map(allFields(previous, catalog).map((field) => [field.id, field]));
  return allFields(next, catalog).flatMap((field): UseTarget[] => {
    const old = before.get(field.id);
    // A field without options of its own names none any more: see `convertViews`.
    if (!old || !field.type.ownOptions) return [];
    const options = optionsOf(field);
    const ids = new Set(options.map(({ id }) => id));
    const names = new Set(options.flatMap(({ label }) => wordingsOf(label)));
    const gone = optionsOf(old).filter(({ id }) => !ids.has(id));
    return gone.map((option) => ({
      definitionId: next.id,
      fieldId: field.id,
      option: { id: option.id, labels: wordingsOf(option.label).filter((label) => !names.has(label)) },
    }));
  });
}

const allFields = (form: PublishedForm | null, catalog: FieldCatalog): Field[] =>
  form ? fieldsOf(form, catalog).flatMap((field) => [field, ...field.columns]) : [];

const optionsOf = ({ type, config }: Field): readonly Choice[] => type.ownOptions?.(config) ?? [];
