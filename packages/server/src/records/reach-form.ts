import type { Access, Actor, Field, FieldCatalog, Forms, Operation, PublishedForm, Reach } from '@mortise/core';
import { shapeOf } from './form-shape.ts';

export interface Reaching {
  readonly access: Access;
  readonly catalog: FieldCatalog;
  readonly forms: Forms;
}

/** A form as far as the actor reaches it: the one place where permissions become what is read. */
export function reachForm(
  { access, catalog }: Reaching,
  actor: Actor,
  form: PublishedForm,
  operation: Operation = 'read',
): Reach {
  const { fields, title } = shapeOf(form, catalog);
  const sees = (fieldId: string) => access.fieldRight(actor, form.id, fieldId) !== 'hidden';
  return {
    form,
    fields,
    visible: fields.filter(({ id }) => sees(id)).map((field) => withColumns(field, sees)),
    scope: access.mayOnForm(actor, operation, form.id) && access.recordScope(actor, operation, form.id),
    mayReadTitle: title === null || sees(title.id),
  };
}

/** Reach of every other form that fields of this one point to or are read from. */
export async function reachRelated(
  reaching: Reaching,
  actor: Actor,
  { form, fields }: Pick<Reach, 'form' | 'fields'>,
): Promise<ReadonlyMap<string, Reach>> {
  const related = new Map<string, Reach>();
  for (const { storage } of fields.flatMap((field) => [field, ...field.columns])) {
    const formId =
      storage.in === 'column' ? storage.references?.formId : 'formId' in storage ? storage.formId : undefined;
    if (formId === undefined || formId === form.id || related.has(formId)) continue;
    const target = await reaching.forms.find(formId);
    if (target) related.set(formId, reachForm(reaching, actor, target));
  }
  return related;
}

const withColumns = (field: Field, sees: (fieldId: string) => boolean): Field =>
  field.columns.every(({ id }) => sees(id)) ? field : { ...field, columns: field.columns.filter(({ id }) => sees(id)) };
