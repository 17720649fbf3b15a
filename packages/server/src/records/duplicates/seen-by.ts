import type { Access, Actor, DuplicateFound, DuplicateSeen, PublishedDuplicateRule, Reach } from '@mortise/core';

/** Who looks, and how far they reach. */
export interface Seeing {
  readonly actor: Actor;
  readonly access: Access;
  /** Of the forms that the rule compares. */
  readonly reaches: ReadonlyMap<string, Reach>;
}

/**
 * Duplicates as far as the actor may know them. Who may not read a record, or not the fields it was found by, learns that
 * there is one, not how many, and no more than the rule tells them.
 */
export function allSeenBy(
  seeing: Seeing,
  rule: PublishedDuplicateRule,
  found: readonly DuplicateFound[],
): readonly DuplicateSeen[] {
  const seen = found.map((each) => seenBy(seeing, rule, each));
  const unknown = seen.findIndex(({ recordId }) => recordId === null);
  return seen.filter(({ recordId }, at) => recordId !== null || at === unknown);
}

function seenBy(
  { actor, access, reaches }: Seeing,
  { forms, tellsOwner }: PublishedDuplicateRule,
  { formId, recordId, title, ownerName, updatedAt, isDeleted, isReached, similarity }: DuplicateFound,
): DuplicateSeen {
  const reach = reaches.get(formId);
  const compared = Object.values(forms.find((form) => form.formId === formId)?.fields ?? {}).flat();
  const visible = new Set(reach?.visible.map(({ id }) => id));
  const isKnown = reach !== undefined && isReached && compared.every((id) => visible.has(id));
  const mayKnowOwner = isKnown && readable.has(access.fieldRight(actor, formId, '$owner'));
  return {
    formId,
    formName: reach?.form.name ?? '',
    recordId: isKnown ? recordId : null,
    title: isKnown && reach.mayReadTitle ? title : '',
    ownerName: mayKnowOwner || tellsOwner ? ownerName : null,
    updatedAt: isKnown ? updatedAt : null,
    isDeleted: isKnown && isDeleted,
    similarity: isKnown ? similarity : 1,
  };
}

const readable: ReadonlySet<string> = new Set(['read', 'edit']);
