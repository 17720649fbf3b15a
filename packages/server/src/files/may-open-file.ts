import { type Access, type Actor, type FoundFile, uploaderOf } from '@mortise/core';

/**
 * A file that a record holds is opened by who may read the form, or a copy of it that holds the file as well; one that
 * none holds yet, by who uploaded it. A visitor reaches one record of the form at most, and so none of its files by their
 * ids alone.
 */
export const mayOpenFile = (
  access: Access,
  actor: Actor,
  { formId, alsoIn, uploadedBy }: Pick<FoundFile, 'uploadedBy' | 'formId' | 'alsoIn'>,
): boolean =>
  formId
    ? !actor.only && [formId, ...alsoIn].some((id) => access.mayOnForm(actor, 'read', id))
    : uploadedBy === uploaderOf(actor);
