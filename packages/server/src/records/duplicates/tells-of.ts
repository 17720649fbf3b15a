import type { DuplicateAsk, PublishedDuplicateRule, Reach } from '@mortise/core';

/** Fields of a form that a rule compares, by id. */
const comparedIn = ({ forms }: Pick<PublishedDuplicateRule, 'forms'>, formId: string): readonly string[] =>
  Object.values(forms.find((form) => form.formId === formId)?.fields ?? {}).flat();

/** Does whoever reaches the form so far see every field that the rule compares in it? */
export function seesCompared(rule: Pick<PublishedDuplicateRule, 'forms'>, reach: Reach | undefined): boolean {
  if (reach === undefined || reach.scope === false) return false;
  const visible = new Set(reach.visible.map(({ id }) => id));
  return comparedIn(rule, reach.form.id).every((id) => visible.has(id));
}

/**
 * May somebody who writes nothing ask whether a form has a value? Only by fields that they see there: whoever may guess as
 * often as they like finds out what a masked number is. A rule that tells its owners to everybody tells this, too.
 */
export const mayAsk = (
  rule: Pick<PublishedDuplicateRule, 'forms' | 'tellsOwner'>,
  reaches: ReadonlyMap<string, Reach>,
  formId: string,
): boolean => rule.tellsOwner || seesCompared(rule, reaches.get(formId));

/** An ask of somebody who writes nothing: in the forms where they may. */
export const askedBy = (
  rule: PublishedDuplicateRule,
  ask: DuplicateAsk,
  reaches: ReadonlyMap<string, Reach>,
): DuplicateAsk => ({ ...ask, formIds: ask.formIds.filter((formId) => mayAsk(rule, reaches, formId)) });
