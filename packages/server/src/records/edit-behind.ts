import type { PublishedForm, RecordStatements, RecordView, Values } from '@mortise/core';
import { calculate } from './derived/follow.ts';
import { liveDraft } from './derived/moved.ts';
import { propagate, propagationOf } from './derived/propagate.ts';
import { rollUpLinks, staleDraft, takeLookups } from './derived/take-over.ts';
import type { Draft } from './draft.ts';
import { heldRules } from './duplicates/held-rules.ts';
import { shapeOf } from './form-shape.ts';
import { changedRow } from './rows.ts';
import type { Batch } from './write-batch.ts';

/** What a record is from now on: values by field key, and its owner where that is another. */
export interface Behind {
  readonly record: RecordView;
  readonly values: Values;
  readonly ownerId?: string | null;
  readonly departmentId?: string | null;
}

/**
 * Changes records, which are locked, because of what became of others: nobody asked for it of these, so nothing is checked.
 * An edit like any other in all else: version, history and what follows from it.
 */
export async function editBehind(
  statements: RecordStatements,
  batch: Batch,
  form: PublishedForm,
  changes: readonly Behind[],
): Promise<void> {
  const { actor, stamp, catalog, duplicateRules } = batch;
  const drafts = changes.map(({ record: old, values, ...owned }): Draft => {
    const { id } = old;
    const { ownerId = old.ownerId, departmentId = old.departmentId } = owned;
    const ownerChanged = ownerId !== old.ownerId;
    const touched = Object.keys(values);
    return { index: -1, id, old, ownerId, ownerChanged, departmentId, values: { ...old.values, ...values }, touched };
  });
  if (drafts.length === 0) return;
  const rules = { shape: shapeOf(form, catalog), held: heldRules(form, duplicateRules, catalog), actor };
  const own = batch.derived.of(form.id);
  const propagation = propagationOf(batch);
  await takeLookups(statements, drafts, own);
  const stale = drafts.map((draft) => {
    const said = Object.fromEntries(draft.touched.map((key) => [key, draft.values[key] ?? null]));
    return { ...staleDraft(draft, said, stamp), values: draft.old?.values ?? {} };
  });
  const calculated = await calculate(statements, propagation, form, stale);
  for (const draft of drafts) {
    const values = calculated.get(draft.id) ?? {};
    Object.assign(draft.values, values);
    draft.touched = [...draft.touched, ...Object.keys(values)];
  }
  const touched = new Set(drafts.flatMap((draft) => draft.touched));
  await statements.update(
    form,
    rules.shape.writable.flatMap((writable) => (touched.has(writable.field.key) ? [writable.field] : [])),
    drafts.map((draft) => changedRow(draft, rules)),
    stamp,
  );
  await rollUpLinks(statements, propagation, form, drafts, own);
  const moved = drafts.map((draft) => ({ id: draft.id, old: draft.old, next: liveDraft(draft, stamp) }));
  await propagate(statements, propagation, form, moved);
}
