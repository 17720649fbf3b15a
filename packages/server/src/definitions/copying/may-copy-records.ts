import {
  type Access,
  type Actor,
  err,
  type FieldCatalog,
  fieldsOf,
  ok,
  type PublishedForm,
  type Result,
} from '@mortise/core';

/** Copying shows all of the form to whoever may read the copy: who copies may read all of it. */
export function mayCopyRecords(access: Access, actor: Actor, form: PublishedForm, catalog: FieldCatalog): Result<null> {
  const seesAll =
    access.mayOnForm(actor, 'read', form.id) &&
    access.recordScope(actor, 'read', form.id) === true &&
    fieldsOf(form, catalog)
      .flatMap((field) => [field, ...field.columns])
      .every(({ id }) => access.fieldRight(actor, form.id, id) !== 'hidden');
  return seesAll ? ok(null) : err({ code: 'forbidden', permission: 'records.read' });
}
