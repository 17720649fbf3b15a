import { type Access, type Actor, type StoredFile, uploaderOf } from '@mortise/core';

/**
 * A file that a record holds is opened by who may read the form; one that none holds yet, by who uploaded it. A visitor
 * reaches one record of the form at most, and so none of its files by their ids alone.
 */
export const mayOpenFile = (
  access: Access,
  actor: Actor,
  { formId, uploadedBy }: Pick<StoredFile, 'uploadedBy'> & { readonly formId: string | null },
): boolean => (formId ? !actor.only && access.mayOnForm(actor, 'read', formId) : uploadedBy === uploaderOf(actor));
