import {
  type DuplicateAction,
  type DuplicateSeen,
  duplicateCodes,
  type HeldRule,
  type Issue,
  issue,
  type Values,
} from '@mortise/core';
import { sayDuplicates, sayNeutrally } from './say-duplicates.ts';

/** The most that are shown of one record's duplicates; one more tells that there are more. */
export const duplicatesShown = 10;

/**
 * What is said of what a rule found, at the first field it compares of `values`: those that whoever writes may edit.
 * Nothing seen: another record of its batch has it.
 */
export function tellDuplicates(
  { rule, keys }: HeldRule,
  action: Exclude<DuplicateAction, 'off'>,
  values: Values,
  seen: readonly DuplicateSeen[],
): Issue {
  const field = keys.flatMap(({ fields }) => fields).find(({ key }) => values[key] != null);
  const told = issue(field ? [field.key] : [], duplicateCodes[action], sayDuplicates(rule, seen, duplicatesShown));
  return { ...told, duplicates: seen.slice(0, duplicatesShown) };
}

export const tellStranger = ({ rule }: HeldRule): Issue => issue([], duplicateCodes.block, sayNeutrally(rule));
