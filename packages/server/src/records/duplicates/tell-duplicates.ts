import {
  type DuplicateAction,
  type DuplicateFound,
  duplicateCodes,
  type HeldRule,
  type Issue,
  issue,
  type Values,
} from '@mortise/core';
import { sayDuplicates, sayNeutrally, sayWithinBatch } from './say-duplicates.ts';
import { allSeenBy, type Seeing } from './seen-by.ts';

/** The most that are shown of one record's duplicates; one more tells that there are more. */
export const duplicatesShown = 10;

/** What is said at a record with these values of what a rule found; nothing found: another of its batch has it. */
export function tellDuplicates(
  seeing: Seeing,
  { rule, keys }: HeldRule,
  action: Exclude<DuplicateAction, 'off'>,
  values: Values,
  found: readonly DuplicateFound[],
): Issue {
  const field = keys.flatMap(({ fields }) => fields).find(({ key }) => values[key] != null);
  const seen = allSeenBy(seeing, rule, once(found));
  const message = found.length > 0 ? sayDuplicates(rule, seen, duplicatesShown) : sayWithinBatch(rule);
  const told = issue(field ? [field.key] : [], duplicateCodes[action], message);
  return { ...told, duplicates: seen.slice(0, duplicatesShown) };
}

export const tellStranger = ({ rule }: HeldRule): Issue => issue([], duplicateCodes.block, sayNeutrally(rule));

/** Each record once, the most alike first. */
function once(found: readonly DuplicateFound[]): DuplicateFound[] {
  const inOrder = [...found].sort((one, other) => other.similarity - one.similarity);
  return inOrder.filter(({ recordId }, at) => inOrder.findIndex((each) => each.recordId === recordId) === at);
}
