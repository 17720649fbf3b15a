import { type PublishedForm, type RecordStatements, type RecordView, recordIdsIn } from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import { liveOf } from '../derived/moved.ts';
import { propagate, propagationOf } from '../derived/propagate.ts';
import type { Draft } from '../draft.ts';
import { editBehind } from '../edit-behind.ts';
import type { Batch } from '../write-batch.ts';
import type { DeletionPlan } from './plan-deletion.ts';
import { type PointingField, pointingFields } from './pointing-fields.ts';

/** Empties links and deletes what goes along. */
export async function carryOut(statements: RecordStatements, batch: Batch, plan: DeletionPlan, gone: readonly Draft[]) {
  for (const { pointing, ids } of plan.clear) {
    const leaving = new Set([...gone.map(({ id }) => id), ...[...plan.along.values()].flatMap((each) => [...each])]);
    await letGo(statements, batch, pointing, [...ids], leaving);
  }
  for (const [formId, ids] of plan.along) {
    const form = batch.forms.find(({ id }) => id === formId);
    if (!form) continue;
    const rows = (await locked(statements, batch, form, [...ids])).filter(({ deletedAt }) => deletedAt === null);
    if (rows.length === 0) continue;
    await statements.remove(
      form,
      rows.map(({ id }) => id),
      batch.stamp,
    );
    const moved = rows.map((old) => ({ id: old.id, old, next: null }));
    await propagate(statements, propagationOf(batch), form, moved);
  }
}

/** Brings back what went along with records that come back: it bears the moment of their deletion. */
export async function bringBack(
  statements: RecordStatements,
  batch: Batch,
  form: PublishedForm,
  back: readonly Pick<RecordView, 'id' | 'deletedAt'>[],
): Promise<void> {
  const { actor, stamp, catalog, forms } = batch;
  const moments = new Set(back.flatMap(({ deletedAt }) => (deletedAt === null ? [] : [deletedAt])));
  for (const { form: other, field, policy } of pointingFields(forms, catalog).get(form.id) ?? []) {
    if (policy !== 'cascade') continue;
    for (const deletedAt of moments) {
      const targets = back.filter((record) => record.deletedAt === deletedAt).map(({ id }) => id);
      const reach = wholeReach(other, catalog);
      const options = { of: form.id, deletedAt, limit: 5_000 };
      const found = await statements.pointingAt(actor, stamp.at, reach, field, targets, options);
      const rows = (await locked(statements, batch, other, [...new Set(found.map(({ id }) => id))])).filter(
        (row) => row.deletedAt !== null,
      );
      if (rows.length === 0) continue;
      await statements.restore(
        other,
        rows.map(({ id }) => id),
        stamp,
      );
      const moved = rows.map((row) => ({ id: row.id, old: null, next: row }));
      await propagate(statements, propagationOf(batch), other, moved);
      await bringBack(statements, batch, other, rows);
    }
  }
}

const locked = (
  statements: RecordStatements,
  { actor, stamp, catalog }: Batch,
  form: PublishedForm,
  ids: readonly string[],
) => statements.lock(actor, stamp.at, wholeReach(form, catalog), ids);

/** What a field still names; null when that is nothing. */
function without(value: unknown, leaving: ReadonlySet<string>): unknown {
  const left = [value].flat().filter((one) => !recordIdsIn(one).every((id) => leaving.has(id)));
  return left.length === 0 ? null : Array.isArray(value) ? left : left[0];
}

async function letGo(
  statements: RecordStatements,
  batch: Batch,
  { form, field }: PointingField,
  ids: readonly string[],
  leaving: ReadonlySet<string>,
): Promise<void> {
  const rows = (await locked(statements, batch, form, ids)).filter((row) => liveOf(row));
  const changes = rows.map((record) => ({
    record,
    values: { [field.key]: without(record.values[field.key], leaving) },
  }));
  await editBehind(statements, batch, form, changes);
}
