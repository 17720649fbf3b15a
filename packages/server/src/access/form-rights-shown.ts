import {
  type Access,
  type Actor,
  type FieldRight,
  type Operation,
  operations,
  type PublishedForm,
  type RecordMoment,
} from '@mortise/core';

/** What somebody may do with a form. Fields, columns, buttons and `$owner` that are not listed may be edited. */
export interface FormRightsShown {
  readonly operations: readonly Operation[];
  readonly fields: Readonly<Record<string, FieldRight>>;
  readonly onCreate: Readonly<Record<string, FieldRight>>;
}

export function formRightsShown(access: Access, actor: Actor, form: PublishedForm): FormRightsShown {
  const ids = ['$owner', ...form.blocks.map(({ id }) => id)];
  const lacking = (moment: RecordMoment) =>
    Object.fromEntries(
      ids
        .map((id) => [id, access.fieldRight(actor, form.id, id, moment)] as const)
        .filter(([, right]) => right !== 'edit'),
    );
  return {
    operations: operations.filter((operation) => access.mayOnForm(actor, operation, form.id)),
    fields: lacking('stored'),
    onCreate: lacking('new'),
  };
}
