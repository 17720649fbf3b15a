import {
  isSameValue,
  type MergedValue,
  type PublishedForm,
  type RecordStatements,
  type RecordView,
  rowsIn,
  sameJson,
} from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import { type Behind, editBehind } from '../edit-behind.ts';
import { shapeOf } from '../form-shape.ts';
import type { Batch } from '../write-batch.ts';

/** Whose a record was, and became by the merge. */
export interface Owned {
  readonly recordId: string;
  readonly before: Pick<Behind, 'ownerId' | 'departmentId'>;
  readonly after: string | null;
}

/** Gives values back what they were before a merge, where they are still what it made of them; the others are left out. */
export async function putBack(
  statements: RecordStatements,
  batch: Batch,
  values: readonly MergedValue[],
  owner?: Owned,
): Promise<readonly MergedValue[]> {
  const left: MergedValue[] = [];
  for (const formId of new Set(values.map((value) => value.formId).concat(owner ? [batch.form.id] : []))) {
    const own = values.filter((value) => value.formId === formId);
    const form = batch.forms.find(({ id }) => id === formId);
    if (!form) {
      left.push(...own);
      continue;
    }
    const ids = [
      ...new Set([
        ...own.map(({ recordId }) => recordId),
        ...(owner && formId === batch.form.id ? [owner.recordId] : []),
      ]),
    ];
    const rows = await statements.lock(batch.actor, batch.stamp.at, wholeReach(form, batch.catalog), ids);
    const records = new Map(rows.map((record) => [record.id, record]));
    const changes = ids.flatMap((id): Behind[] => {
      const record = records.get(id);
      const asked = own.filter(({ recordId }) => recordId === id);
      if (!record || record.deletedAt !== null) {
        left.push(...asked);
        return [];
      }
      const back = backTo(record, form, asked, batch);
      left.push(...back.left);
      const isTheirs = owner?.recordId === id && owner.after === record.ownerId;
      return [{ record, values: back.values, ...(isTheirs ? owner.before : {}) }];
    });
    await editBehind(
      statements,
      batch,
      form,
      changes.filter((change) => Object.keys(change.values).length > 0 || change.ownerId !== undefined),
    );
  }
  return left;
}

function backTo(record: RecordView, form: PublishedForm, asked: readonly MergedValue[], { catalog }: Batch) {
  const { byKey } = shapeOf(form, catalog);
  const values: Record<string, unknown> = {};
  const left: MergedValue[] = [];
  for (const value of asked) {
    const { key, cell, before, after } = value;
    const field = byKey.get(key);
    const stored = values[key] ?? record.values[key] ?? null;
    if (!cell) {
      if (field && isSameValue(field.kind, stored, after)) values[key] = before;
      else left.push(value);
      continue;
    }
    const rows = rowsIn(stored);
    const row = rows.find(({ id }) => id === cell.row);
    if (!row || !sameJson(row[cell.column] ?? null, after)) left.push(value);
    else values[key] = rows.map((each) => (each === row ? { ...row, [cell.column]: before } : each));
  }
  return { values, left };
}
