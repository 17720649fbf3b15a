import {
  type FieldCatalog,
  fieldsOf,
  type Issue,
  issue,
  newId,
  type PublishedForm,
  textIn,
  usesIn,
  wordingsOf,
} from '@mortise/core';

/** Formulas that compare a field with a name that one of its options no longer has: from now on they say something else. */
export function renameWarnings(previous: PublishedForm | null, next: PublishedForm, catalog: FieldCatalog): Issue[] {
  if (!previous) return [];
  const before = new Map(fieldsOf(previous, catalog).map((field) => [field.id, field]));
  return fieldsOf(next, catalog).flatMap(({ id: fieldId, type, config }) => {
    const old = before.get(fieldId);
    const options = type.ownOptions?.(config) ?? [];
    const names = new Set(options.flatMap(({ label }) => wordingsOf(label)));
    return (old?.type.ownOptions?.(old.config) ?? []).flatMap(({ id, label }): Issue[] => {
      const labels = wordingsOf(label).filter((name) => !names.has(name));
      if (labels.length === 0 || !options.some((option) => option.id === id)) return [];
      // By name only: what names the option by its id goes on.
      const target = { definitionId: next.id, fieldId, option: { id: newId(), labels } };
      const uses = usesIn({ id: next.id, appId: next.appId, kind: 'form' }, next, target, catalog);
      return uses.map(({ place }) =>
        issue(['blocks', fieldId, 'config', id], 'renamed', {
          zh: `选项「${labels[0]}」改了名称，${textIn(place, 'zh')}里的公式还按原来的名称比较`,
          en: `The option ${labels[0]} has another name, but a formula in ${textIn(place, 'en')} still compares with the old one`,
        }),
      );
    });
  });
}
