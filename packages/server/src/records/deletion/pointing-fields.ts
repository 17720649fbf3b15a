import { type DeletePolicy, type Field, type FieldCatalog, type PublishedForm, targetsOf } from '@mortise/core';
import { shapeOf } from '../form-shape.ts';

/** A relation that wants something when what it points to is deleted. */
export interface PointingField {
  readonly form: PublishedForm;
  readonly field: Field;
  readonly policy: Exclude<DeletePolicy, 'keep'>;
}

type Index = ReadonlyMap<string, readonly PointingField[]>;

// The list of forms is one object until a form is published anew.
const indexes = new WeakMap<readonly PublishedForm[], { catalog: FieldCatalog; index: Index }>();

/** By the form that is pointed to. */
export function pointingFields(forms: readonly PublishedForm[], catalog: FieldCatalog): Index {
  const known = indexes.get(forms);
  if (known?.catalog === catalog) return known.index;
  const index = new Map<string, PointingField[]>();
  for (const form of forms) {
    for (const field of shapeOf(form, catalog).fields) {
      const policy = field.type.onTargetDelete?.(field.config) ?? 'keep';
      if (policy === 'keep') continue;
      for (const target of targetsOf(field.storage))
        index.set(target, [...(index.get(target) ?? []), { form, field, policy }]);
    }
  }
  indexes.set(forms, { catalog, index });
  return index;
}
