import type { Derived, Field, FieldCatalog, PublishedForm, Reach } from '@mortise/core';
import { shapeOf } from '../form-shape.ts';

/** Derived fields that are stored, from both ends. */
export interface DerivedIndex {
  /** That the form has. */
  of(formId: string): readonly Derived[];
  /** That are taken from the form's records. */
  from(formId: string): readonly Derived[];
}

// The list of forms is one object until a form is published anew.
const indexes = new WeakMap<readonly PublishedForm[], { catalog: FieldCatalog; index: DerivedIndex }>();

export function derivedIndex(forms: readonly PublishedForm[], catalog: FieldCatalog): DerivedIndex {
  const known = indexes.get(forms);
  if (known?.catalog === catalog) return known.index;
  const index = makeIndex(forms, catalog);
  indexes.set(forms, { catalog, index });
  return index;
}

function makeIndex(forms: readonly PublishedForm[], catalog: FieldCatalog): DerivedIndex {
  const byId = new Map(forms.map((form) => [form.id, form]));
  const of = new Map<string, Derived[]>();
  const from = new Map<string, Derived[]>();
  const add = (map: Map<string, Derived[]>, id: string, derived: Derived) =>
    map.set(id, [...(map.get(id) ?? []), derived]);
  for (const form of forms) {
    for (const [field, subform] of placesOf(form, catalog)) {
      const derived = derivedOf(form, field, subform, byId, catalog);
      if (!derived) continue;
      add(of, form.id, derived);
      add(from, derived.source.form.id, derived);
    }
  }
  return { of: (id) => of.get(id) ?? none, from: (id) => from.get(id) ?? none };
}

const none: readonly Derived[] = [];

/** Fields of the form, and the columns of its subforms. */
const placesOf = (form: PublishedForm, catalog: FieldCatalog): [Field, Derived['subform']][] =>
  shapeOf(form, catalog).fields.flatMap((field): [Field, Derived['subform']][] => [
    [field, null],
    ...field.columns.map((column): [Field, Field] => [column, field]),
  ]);

/** Undefined for a field that is not stored, or whose source is gone for now. */
function derivedOf(
  form: PublishedForm,
  field: Field,
  subform: Derived['subform'],
  byId: ReadonlyMap<string, PublishedForm>,
  catalog: FieldCatalog,
): Derived | undefined {
  const derivation = field.storage.in === 'column' ? field.type.derive?.(field.config) : null;
  const other = derivation && byId.get(derivation.formId);
  if (!derivation || !other || (subform && derivation.kind !== 'lookup')) return undefined;
  const source = wholeReach(other, catalog);
  const own = subform?.columns ?? shapeOf(form, catalog).fields;
  const named = (fields: readonly Field[], id: string) => fields.find((candidate) => candidate.id === id);
  const isOurs = derivation.kind === 'lookup' || derivation.side === 'ours';
  const via = named(isOurs ? own : source.fields, derivation.kind === 'lookup' ? derivation.through : derivation.via);
  const of = derivation.fieldId === null ? null : named(source.fields, derivation.fieldId);
  return via && of !== undefined ? { form, field, subform, derivation, source, via, of } : undefined;
}

/** A form as the product itself sees it. */
export function wholeReach(form: PublishedForm, catalog: FieldCatalog): Reach {
  const { fields } = shapeOf(form, catalog);
  return {
    form,
    fields,
    visible: fields,
    masked: [],
    scope: true,
    shared: null,
    mayReadTitle: true,
    mayReadOwner: true,
  };
}
