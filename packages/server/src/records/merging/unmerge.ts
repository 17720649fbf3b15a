import {
  err,
  issue,
  mergeUndoDays,
  ok,
  type RecordChange,
  type RecordMerge,
  type RecordStatements,
  type Result,
} from '@mortise/core';
import { wholeReach } from '../derived/derived-index.ts';
import { type Batch, writeBatch } from '../write-batch.ts';
import { MergeRefusal } from './merge-records.ts';
import { putBack } from './put-back.ts';

const dayMs = 86_400_000;

export const restorations = ({ loserIds }: Pick<RecordMerge, 'loserIds'>): RecordChange[] =>
  loserIds.map((id) => ({ kind: 'restore', id }));

/** Too late, or the survivor went itself: then another merge has to be undone first. */
export function checkUndo(merge: RecordMerge, now: Date): Result<null> {
  if (now.getTime() - Date.parse(merge.at) > mergeUndoDays * dayMs)
    return err({ code: 'invalid', issues: [issue([], 'too_late', tooLate)] });
  return ok(null);
}

/** Within one transaction. What somebody has changed since stays as they made it and is told. */
export async function unmergeWithin(
  statements: RecordStatements,
  batch: Batch,
  mergeId: string,
): Promise<{ readonly merge: RecordMerge; readonly left: Awaited<ReturnType<typeof putBack>> }> {
  const merge = await statements.takeMerge(mergeId);
  const { actor, stamp, form, catalog, rules } = batch;
  if (!merge || merge.formId !== form.id) throw new MergeRefusal({ code: 'not_found', what: 'merge', id: mergeId });
  const due = checkUndo(merge, rules.now);
  if (!due.ok) throw new MergeRefusal(due.error);
  const { survivorId, loserIds, undo } = merge;
  const rows = await statements.lock(actor, stamp.at, wholeReach(form, catalog), [survivorId, ...loserIds]);
  const survivor = rows.find(({ id }) => id === survivorId);
  if (!survivor || survivor.deletedAt !== null)
    throw new MergeRefusal({ code: 'invalid', issues: [issue([], 'survivor_gone', survivorGone)] });
  // First the survivor: what is unique comes back with the others.
  const owner = undo.owner ? { recordId: survivorId, moved: undo.owner } : undefined;
  const left = [...(await putBack(statements, batch, undo.survivor, owner))];
  const { rejected } = await writeBatch(statements, batch);
  const [first] = rejected;
  if (first) throw new MergeRefusal(first.error);
  left.push(...(await putBack(statements, batch, undo.children)));
  await statements.moveBack(survivorId, undo.beside);
  await statements.endMerge(merge, stamp);
  return { merge, left };
}

const tooLate = {
  zh: `合并已超过 ${mergeUndoDays} 天，不能撤销`,
  en: `The merge is more than ${mergeUndoDays} days old and can no longer be undone`,
};
const survivorGone = {
  zh: '保留的记录已被删除或并入别的记录，先恢复它',
  en: 'The record that stayed was deleted or merged into another. Bring that one back first',
};
