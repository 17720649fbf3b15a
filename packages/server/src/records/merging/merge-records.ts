import {
  type AppError,
  err,
  issue,
  type MergedValue,
  type MergeWish,
  mostMerged,
  newId,
  ok,
  type RecordChange,
  type RecordStatements,
  type RecordView,
  type Result,
} from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import type { Rejection } from '../draft.ts';
import { shapeOf } from '../form-shape.ts';
import { isId } from '../is-id.ts';
import { type Batch, writeBatch } from '../write-batch.ts';
import { mostChildren, moveChildren } from './move-children.ts';

/** Undoes the transaction and becomes the answer. */
export class MergeRefusal extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

/** What a merge is made of, as the writer checks it: the others go, the survivor changes. */
export function mergeChanges({ survivorId, loserIds, versions, values, ownerId }: MergeWish): {
  deletions: RecordChange[];
  update: RecordChange;
} {
  const versionOf = (id: string) => (versions[id] === undefined ? {} : { version: versions[id] });
  return {
    deletions: loserIds.map((id) => ({ kind: 'delete', id, ...versionOf(id) })),
    update: {
      kind: 'update',
      id: survivorId,
      values,
      ...versionOf(survivorId),
      ...(ownerId === undefined ? {} : { ownerId }),
    },
  };
}

export function checkWish(wish: MergeWish): Result<MergeWish> {
  const loserIds = [...new Set(wish.loserIds.map((id) => id.toLowerCase()))];
  const survivorId = wish.survivorId.toLowerCase();
  const isRight =
    loserIds.length > 0 &&
    loserIds.length < mostMerged &&
    !loserIds.includes(survivorId) &&
    [survivorId, ...loserIds].every(isId);
  return isRight
    ? ok({ ...wish, survivorId, loserIds })
    : err({ code: 'invalid', issues: [issue(['loserIds'], 'invalid', number)] });
}

/**
 * Within one transaction: what pointed to the others points to the survivor, then they go, then the survivor takes what it
 * is to hold, which they may have held alone. Throws a `MergeRefusal` where any of it may not be.
 */
export async function mergeWithin(
  statements: RecordStatements,
  prepared: { readonly deletion: Batch; readonly update: Batch },
  { survivorId, loserIds }: MergeWish,
  withTeam: boolean,
): Promise<{ readonly id: string }> {
  const { deletion, update } = prepared;
  const { form, stamp, catalog, actor } = update;
  const losers = new Set(loserIds);
  // All at once and in order of id, before anything is moved.
  const rows = await statements.lock(actor, stamp.at, wholeReach(form, catalog), [survivorId, ...loserIds]);
  const before = rows.find((record) => record.id === survivorId);
  const children = await moveChildren(statements, deletion, losers, survivorId);
  if (!children) throw new MergeRefusal({ code: 'too_large', limit: mostChildren });
  refuse(await writeBatch(statements, deletion));
  const wasMoved = children.some(({ recordId }) => recordId === survivorId);
  refuse(await writeBatch(statements, wasMoved ? atLater(update) : update));
  const beside = await statements.moveBeside(form, loserIds, survivorId, { withTeam });
  const [after] = await statements.lock(actor, stamp.at, wholeReach(form, catalog), [survivorId]);
  const id = newId();
  await statements.keepMerge(
    { id, formId: form.id, survivorId, loserIds },
    {
      survivor: before && after ? changed(form.id, before, after, writableKeys(update), children) : [],
      owner: before && after && before.ownerId !== after.ownerId ? [before.ownerId, after.ownerId] : null,
      department: before?.departmentId ?? null,
      children,
      beside,
    },
    stamp,
  );
  return { id };
}

/** The version that was seen is one behind by now, by nobody's doing but ours. */
const atLater = (batch: Batch): Batch => ({
  ...batch,
  changes: batch.changes.map((change) =>
    change.kind === 'update' && change.version !== undefined ? { ...change, version: change.version + 1 } : change,
  ),
});

function refuse({ rejected: [first] }: { readonly rejected: readonly Rejection[] }): void {
  if (first) throw new MergeRefusal(first.error);
}

/** Keys of fields that hold what people say: what follows from it follows again when they take it back. */
const writableKeys = ({ form, catalog }: Batch) =>
  shapeOf(form, catalog)
    .writable.filter(({ field }) => !field.type.supports.computed && !field.type.derive)
    .map(({ field }) => field.key);

function changed(
  formId: string,
  before: RecordView,
  after: RecordView,
  keys: readonly string[],
  children: readonly MergedValue[],
): MergedValue[] {
  const moved = new Set(children.flatMap(({ recordId, key }) => (recordId === before.id ? [key] : [])));
  return keys.flatMap((key) => {
    const [old, next] = [before.values[key] ?? null, after.values[key] ?? null];
    return moved.has(key) || JSON.stringify(old) === JSON.stringify(next)
      ? []
      : [{ formId, recordId: before.id, key, before: old, after: next }];
  });
}

const number = {
  zh: `一次合并 2 到 ${mostMerged} 条不同的记录`,
  en: `Two to ${mostMerged} different records become one at a time`,
};
