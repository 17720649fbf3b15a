import {
  err,
  issue,
  type MergeUndo,
  mergeUndoDays,
  ok,
  type RecordChange,
  type RecordMerge,
  type RecordStatements,
  type Result,
} from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import { withinReach } from '../reach-form.ts';
import { type Batch, writeBatch } from '../write-batch.ts';
import { MergeRefusal } from './merge-records.ts';
import { type Owned, putBack } from './put-back.ts';

const dayMs = 86_400_000;

export const restorations = ({ loserIds }: Pick<RecordMerge, 'loserIds'>): RecordChange[] =>
  loserIds.map((id) => ({ kind: 'restore', id }));

/** Too late, or the survivor went itself: then another merge has to be undone first. */
export function checkUndo(merge: RecordMerge, now: Date): Result<null> {
  if (now.getTime() - Date.parse(merge.at) > mergeUndoDays * dayMs)
    return err({ code: 'invalid', issues: [issue([], 'too_late', tooLate)] });
  return ok(null);
}

/**
 * May the actor undo it? Whoever merged may take it back. Others need the rights to do by hand what it undoes: to edit what
 * the survivor gives back, and to share where people leave its team.
 */
function mayUndo(
  { actor, access, form, rules }: Batch,
  { by, undo }: RecordMerge & { readonly undo: MergeUndo },
): boolean {
  if (by === actor.userId) return true;
  const { byKey } = rules.shape;
  const given = undo.survivor.flatMap(({ key }) => byKey.get(key)?.id ?? []);
  if (undo.owner) given.push('$owner');
  const sharesToo = undo.beside.members.length === 0 || access.mayOnForm(actor, 'share', form.id);
  return sharesToo && given.every((id) => rules.editable.has(id));
}

/** Within one transaction. What somebody has changed since stays as they made it and is told. */
export async function unmergeWithin(
  statements: RecordStatements,
  batch: Batch,
  mergeId: string,
): Promise<{ readonly merge: RecordMerge; readonly left: Awaited<ReturnType<typeof putBack>> }> {
  const merge = await statements.takeMerge(mergeId);
  const { actor, access, stamp, form, catalog, rules } = batch;
  if (!merge || merge.formId !== form.id) throw new MergeRefusal({ code: 'not_found', what: 'merge', id: mergeId });
  const due = checkUndo(merge, rules.now);
  if (!due.ok) throw new MergeRefusal(due.error);
  if (!mayUndo(batch, merge)) throw new MergeRefusal({ code: 'forbidden', permission: 'records.update' });
  const { survivorId, loserIds, undo } = merge;
  const whole = wholeReach(form, catalog);
  const rows = await statements.lock(actor, stamp.at, whole, [survivorId, ...loserIds]);
  const within = { ...whole, ...withinReach(access, actor, form.id, 'update') };
  const [theirs] = await statements.lock(actor, stamp.at, within, [survivorId]);
  if (!theirs) throw new MergeRefusal({ code: 'not_found', what: 'record', id: survivorId });
  const survivor = rows.find(({ id }) => id === survivorId);
  if (!survivor || survivor.deletedAt !== null)
    throw new MergeRefusal({ code: 'invalid', issues: [issue([], 'survivor_gone', survivorGone)] });
  if (rows.length <= loserIds.length)
    throw new MergeRefusal({ code: 'invalid', issues: [issue([], 'loser_gone', loserGone)] });
  const binned = new Set(rows.flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [id])));
  // First the survivor: what is unique comes back with the others.
  const left = [...(await putBack(statements, batch, undo.survivor, ownedBefore(merge)))];
  // Somebody may have brought one back by hand.
  const changes = batch.changes.filter((change) => change.kind === 'restore' && binned.has(change.id));
  const { rejected } = await writeBatch(statements, { ...batch, changes });
  const [first] = rejected;
  if (first) throw new MergeRefusal(first.error);
  left.push(...(await putBack(statements, batch, undo.children)));
  await statements.moveBack(survivorId, loserIds, undo.beside);
  await statements.endMerge(merge, stamp);
  return { merge, left };
}

function ownedBefore({ survivorId, undo }: RecordMerge & { readonly undo: MergeUndo }): Owned | undefined {
  if (!undo.owner) return undefined;
  const [ownerId, after] = undo.owner;
  const { department } = undo;
  return {
    recordId: survivorId,
    before: { ownerId, ...(department !== undefined && { departmentId: department }) },
    after,
  };
}

const tooLate = {
  zh: `合并已超过 ${mergeUndoDays} 天，不能撤销`,
  en: `The merge is more than ${mergeUndoDays} days old and can no longer be undone`,
};
const loserGone = {
  zh: '并入的记录已从回收站彻底删除，不能撤销',
  en: 'A record that was merged is gone from the recycle bin for good, so this can no longer be undone',
};
const survivorGone = {
  zh: '保留的记录已被删除或并入别的记录，先恢复它',
  en: 'The record that stayed was deleted or merged into another. Bring that one back first',
};
