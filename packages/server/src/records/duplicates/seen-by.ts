import type { Access, Actor, DuplicateFound, DuplicateSeen, PublishedDuplicateRule, Reach } from '@mortise/core';
import { seesCompared } from './tells-of.ts';

/** Who looks, and how far they reach. */
export interface Seeing {
  readonly actor: Actor;
  readonly access: Access;
  /** Of the forms that the rule compares. */
  readonly reaches: ReadonlyMap<string, Reach>;
}

/**
 * Duplicates as far as the actor may know them. Who may not read a record, or not the fields it was found by, learns that
 * there is one, neither how many nor how much alike, and no more than the rule tells them.
 */
export function allSeenBy(
  seeing: Seeing,
  rule: PublishedDuplicateRule,
  found: readonly DuplicateFound[],
): readonly DuplicateSeen[] {
  const seen = once(found).map((each) => seenBy(seeing, rule, each));
  // Last, for its place among the others would tell how alike it is.
  const unknown = seen.filter(({ recordId }) => recordId === null).slice(0, 1);
  return [...seen.filter(({ recordId }) => recordId !== null), ...unknown];
}

/** Each record once, the most alike first. */
function once(found: readonly DuplicateFound[]): DuplicateFound[] {
  const inOrder = [...found].sort((one, other) => other.similarity - one.similarity);
  return inOrder.filter(({ recordId }, at) => inOrder.findIndex((each) => each.recordId === recordId) === at);
}

/** There is one in a form, and that is all that is said. */
export function unknownIn(reach: Reach | undefined): DuplicateSeen {
  const isOpen = reach !== undefined && reach.scope !== false;
  return {
    formId: isOpen ? reach.form.id : null,
    formName: isOpen ? reach.form.name : '',
    recordId: null,
    title: '',
    ownerName: null,
    updatedAt: null,
    isDeleted: false,
    similarity: 1,
  };
}

function seenBy(
  { actor, access, reaches }: Seeing,
  rule: PublishedDuplicateRule,
  { formId, recordId, title, ownerName, updatedAt, isDeleted, isReached, similarity }: DuplicateFound,
): DuplicateSeen {
  const reach = reaches.get(formId);
  if (!reach || !isReached || !seesCompared(rule, reach))
    return { ...unknownIn(reach), ownerName: rule.tellsOwner ? ownerName : null };
  const mayKnowOwner = rule.tellsOwner || readable.has(access.fieldRight(actor, formId, '$owner'));
  return {
    formId,
    formName: reach.form.name,
    recordId,
    title: reach.mayReadTitle ? title : '',
    ownerName: mayKnowOwner ? ownerName : null,
    updatedAt,
    isDeleted,
    similarity,
  };
}

const readable: ReadonlySet<string> = new Set(['read', 'edit']);
