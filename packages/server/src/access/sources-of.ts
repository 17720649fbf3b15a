import {
  type AccessFacts,
  calculatedFrom,
  columnsRead,
  type Field,
  type FieldCatalog,
  type FieldPlace,
  type FieldRight,
  fieldRights,
  readsOf,
} from '@mortise/core';
import { shapeOf } from '../records/form-shape.ts';

/** Every field whose value can be told from this one's: what it is calculated, taken or numbered from, however far. */
export function sourcesOf(
  { forms }: Pick<AccessFacts, 'forms'>,
  catalog: FieldCatalog,
  formId: string,
  fieldId: string,
): FieldPlace[] {
  const found = new Map<string, FieldPlace>();
  const asked = [{ formId, fieldId }];
  for (const place of asked) {
    const form = forms.find(({ id }) => id === place.formId);
    const field = form && fieldIn(shapeOf(form, catalog).fields, place.fieldId);
    if (!form || !field) continue;
    for (const source of [...readsOf(form.id, field), ...beside(form.id, field)]) {
      const name = `${source.formId}/${source.fieldId}`;
      if (found.has(name)) continue;
      found.set(name, source);
      asked.push(source);
    }
  }
  return [...found.values()];
}

const fieldIn = (fields: readonly Field[], id: string): Field | undefined =>
  fields.flatMap((field) => [field, ...field.columns]).find((field) => field.id === id);

/** Fields of the same form: those of a formula, of a text put together, of a number. And the other end of a relation. */
function beside(formId: string, { type, config, storage }: Field): FieldPlace[] {
  const printed = type.generatedFrom?.(config) ?? [];
  const own = [...calculatedFrom({ type, config }), ...columnsRead({ type, config }), ...printed].map((fieldId) => ({
    formId,
    fieldId,
  }));
  return storage.in === 'inverse' ? [...own, { formId: storage.formId, fieldId: storage.fieldId }] : own;
}

export const lesserRight = (one: FieldRight, other: FieldRight): FieldRight =>
  fieldRights.indexOf(one) <= fieldRights.indexOf(other) ? one : other;
