import {
  type MergedValue,
  type PublishedForm,
  type RecordStatements,
  type RecordView,
  rowsIn,
  sameJson,
  type Values,
} from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import { editBehind } from '../edit-behind.ts';
import type { Batch } from '../write-batch.ts';
import { type PointingPlace, pointingTo } from './pointing-to.ts';
import { repointed } from './repointed.ts';

/** So many records may follow one merge. */
export const mostChildren = 5_000;

/** Everything that pointed to `losers` points to the survivor; null where there is too much of it. */
export async function moveChildren(
  statements: RecordStatements,
  batch: Batch,
  losers: ReadonlySet<string>,
  survivorId: string,
): Promise<readonly MergedValue[] | null> {
  const { form, forms, catalog } = batch;
  const moved: MergedValue[] = [];
  let count = 0;
  for (const { form: other, places } of pointingTo(forms, catalog, form.id)) {
    const found = await childrenIn(statements, batch, other, places, [...losers]);
    const ids = [...found].filter((id) => !losers.has(id));
    count += ids.length;
    if (count > mostChildren) return null;
    if (ids.length === 0) continue;
    const rows = await statements.lock(batch.actor, batch.stamp.at, wholeReach(other, catalog), ids);
    const changes = rows.flatMap((record) => {
      const survivor = record.id === survivorId ? null : survivorId;
      const changed = changesIn(record, other, places, (value) => repointed(value, form.id, losers, survivor));
      moved.push(...changed.moved);
      return changed.moved.length > 0 ? [{ record, values: changed.values }] : [];
    });
    await editBehind(statements, batch, other, changes);
  }
  return moved;
}

/** Ids of records of the form that point to any of these. */
async function childrenIn(
  statements: RecordStatements,
  { actor, stamp, form, catalog }: Batch,
  other: PublishedForm,
  places: readonly PointingPlace[],
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const reach = wholeReach(other, catalog);
  const found = new Set<string>();
  for (const { field, subform } of places) {
    const limit = mostChildren + 1;
    const those = subform
      ? await statements.pointingInRows(reach, subform, field, ids, { of: form.id, limit })
      : (await statements.pointingAt(actor, stamp.at, reach, field, ids, { of: form.id, deletedAt: null, limit })).map(
          ({ id }) => id,
        );
    for (const id of those) found.add(id);
  }
  return found;
}

function changesIn(
  { id: recordId, values }: RecordView,
  { id: formId }: PublishedForm,
  places: readonly PointingPlace[],
  change: (value: unknown) => unknown,
): { values: Values; moved: MergedValue[] } {
  const next: Record<string, unknown> = {};
  const moved: MergedValue[] = [];
  for (const { field, subform } of places) {
    if (!subform) {
      const [before, after] = [values[field.key] ?? null, change(values[field.key] ?? null)];
      if (sameJson(before, after)) continue;
      next[field.key] = after;
      moved.push({ formId, recordId, key: field.key, before, after });
      continue;
    }
    const { key } = subform;
    next[key] = rowsIn(next[key] ?? values[key]).map((row) => {
      const [before, after] = [row[field.key] ?? null, change(row[field.key] ?? null)];
      if (sameJson(before, after)) return row;
      moved.push({ formId, recordId, key, cell: { column: field.key, row: row.id }, before, after });
      return { ...row, [field.key]: after };
    });
  }
  const touched = new Set(moved.map(({ key }) => key));
  return { values: Object.fromEntries(Object.entries(next).filter(([key]) => touched.has(key))), moved };
}
