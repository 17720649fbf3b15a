import { type Actor, type AppError, evaluate } from '@mortise/core';
import type { Draft, Rejection } from './draft.ts';
import type { Rules } from './rules.ts';
import type { Batch } from './write-batch.ts';

/** A scope on creating is asked of the record that would be there. */
export function outOfScope(
  { actor, access, form, rules }: Pick<Batch, 'actor' | 'access' | 'form' | 'rules'>,
  drafts: readonly Draft[],
  titles: ReadonlyMap<string, string>,
): Rejection[] {
  const scope = access.recordScope(actor, 'create', form.id);
  if (scope === true) return [];
  const error: AppError = { code: 'forbidden', permission: 'records.create' };
  const outside = drafts.filter((draft) => scope === false || !evaluate(scope, contextOf(draft, actor, rules, titles)));
  return outside.map(({ index }) => ({ index, error }));
}

function contextOf(draft: Draft, actor: Actor, { shape, now }: Rules, titles: ReadonlyMap<string, string>) {
  const system: Record<string, unknown> = { $owner: draft.ownerId, $department: draft.departmentId };
  const find = (id: string) => shape.fields.find((field) => field.id === id);
  return {
    actor,
    now,
    timeZone: actor.timeZone,
    fieldOf: find,
    titleOf: (id: string) => titles.get(id),
    valueOf: (id: string) => (id in system ? system[id] : draft.values[find(id)?.key ?? '']),
  };
}
