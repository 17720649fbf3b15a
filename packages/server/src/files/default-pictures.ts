import type { Access, Actor, FieldPlace, PublishedForm } from '@mortise/core';
import { picturesIn } from '../records/named-files.ts';

type Pictures = ReadonlyMap<string, readonly FieldPlace[]>;

// The list of forms is one object until a form is published anew.
const known = new WeakMap<readonly PublishedForm[], Pictures>();

/** Pictures that new records begin with, by file: the form itself holds them, for whoever sees the field or fills it in. */
export function defaultPictures(forms: readonly PublishedForm[]): Pictures {
  const before = known.get(forms);
  if (before) return before;
  const found = new Map<string, FieldPlace[]>();
  for (const { id: formId, blocks } of forms)
    for (const block of blocks) {
      if (block.default?.kind !== 'constant') continue;
      for (const fileId of picturesIn(block.default.value))
        found.set(fileId, [...(found.get(fileId) ?? []), { formId, fieldId: block.id }]);
    }
  known.set(forms, found);
  return found;
}

/** Does the actor see one of these fields, or fill it in? */
export const seesDefault = (access: Access, actor: Actor, places: readonly FieldPlace[] = []): boolean =>
  places.some(
    ({ formId, fieldId }) =>
      (access.mayOnForm(actor, 'read', formId) && seen.has(access.fieldRight(actor, formId, fieldId))) ||
      (access.mayOnForm(actor, 'create', formId) && seen.has(access.fieldRight(actor, formId, fieldId, 'new'))),
  );

const seen: ReadonlySet<string> = new Set(['read', 'edit']);
