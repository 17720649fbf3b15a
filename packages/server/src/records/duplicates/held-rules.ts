import {
  type FieldCatalog,
  type GivenDuplicateRule,
  type HeldRule,
  type PublishedForm,
  type RecordKey,
  recordKeys,
  rulesHolding,
  type Values,
} from '@mortise/core';

// Forms and rules in memory are replaced, never changed, when one is published anew.
const known = new WeakMap<PublishedForm, { rules: readonly GivenDuplicateRule[]; held: readonly HeldRule[] }>();

/** The rules that records of the form are held to, worked out once per publication. */
export function heldRules(
  form: PublishedForm,
  rules: readonly GivenDuplicateRule[],
  catalog: FieldCatalog,
): readonly HeldRule[] {
  const found = known.get(form);
  if (found?.rules === rules) return found.held;
  const held = rulesHolding(form, rules, catalog);
  known.set(form, { rules, held });
  return held;
}

/** What a record is found by from now on, where any of these fields says so; undefined where all stays the same. */
export const keysAfter = (
  held: readonly HeldRule[],
  touched: readonly string[] | 'all',
  values: Values,
): readonly RecordKey[] | undefined => {
  const isOther = touched === 'all' || held.some(({ fieldKeys }) => touched.some((key) => fieldKeys.has(key)));
  return held.length > 0 && isOther ? held.flatMap((rule) => recordKeys(rule, values)) : undefined;
};
