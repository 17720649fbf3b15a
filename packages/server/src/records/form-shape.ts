import { type Field, type FieldCatalog, fieldsOf, type PublishedForm } from '@mortise/core';
import type { z } from 'zod';

/** What reading and writing need to know of a form, worked out once per publication. */
export interface FormShape {
  readonly fields: readonly Field[];
  readonly byKey: ReadonlyMap<string, Field>;
  /** Fields that a write may fill. */
  readonly writable: readonly WritableField[];
  readonly unique: readonly Field[];
  readonly generated: readonly Field[];
  /** Names a record. */
  readonly title: Field | null;
}

export interface WritableField {
  readonly field: Field;
  readonly schema: z.ZodType;
}

// A form in memory is replaced, never changed, when it is published anew.
const shapes = new WeakMap<PublishedForm, { catalog: FieldCatalog; shape: FormShape }>();

export function shapeOf(form: PublishedForm, catalog: FieldCatalog): FormShape {
  const known = shapes.get(form);
  if (known?.catalog === catalog) return known.shape;
  const shape = makeShape(form, catalog);
  shapes.set(form, { catalog, shape });
  return shape;
}

function makeShape(form: PublishedForm, catalog: FieldCatalog): FormShape {
  const fields = fieldsOf(form, catalog);
  const stored = fields.filter(({ storage }) => storage.in === 'column' || storage.in === 'link');
  return {
    fields,
    byKey: new Map(fields.map((field) => [field.key, field])),
    writable: stored.map((field) => ({ field, schema: field.type.value(field.config) })),
    unique: stored.filter(({ block, storage }) => block.unique && storage.in === 'column'),
    generated: stored.filter(({ type }) => type.supports.generated && type.generate),
    title: titleField(form, stored),
  };
}

function titleField(form: PublishedForm, fields: readonly Field[]): Field | null {
  const able = fields.filter(({ type }) => type.supports.title);
  return able.find(({ id }) => id === form.titleFieldId) ?? able.find(({ kind }) => kind === 'text') ?? able[0] ?? null;
}
