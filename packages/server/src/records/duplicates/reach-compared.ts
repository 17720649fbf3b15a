import type { Actor, HeldRule, PublishedForm, Reach } from '@mortise/core';
import { type Reaching, reachForm } from '../reach-form.ts';

/** Every form that these rules compare, as far as the actor reaches it. One that is gone is left out. */
export function reachCompared(
  reaching: Pick<Reaching, 'access' | 'catalog'>,
  actor: Actor,
  held: readonly Pick<HeldRule, 'rule'>[],
  forms: readonly PublishedForm[],
): ReadonlyMap<string, Reach> {
  const ids = new Set(held.flatMap(({ rule }) => rule.forms.map(({ formId }) => formId)));
  return new Map(forms.filter(({ id }) => ids.has(id)).map((form) => [form.id, reachForm(reaching, actor, form)]));
}
