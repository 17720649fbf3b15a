import {
  type Collision,
  err,
  issue,
  ok,
  type RecordStatements,
  type RecordStore,
  type RecordWriter,
  type Result,
} from '@mortise/core';
import { insisting } from '../insisting.ts';
import { isId } from '../is-id.ts';
import { prepareBatch } from '../prepare-batch.ts';
import type { RecordWriterPorts } from '../record-writer.ts';
import { refusalOf } from '../refusal-of.ts';
import { conflictsSeen } from './conflicts-seen.ts';
import { checkWish, MergeRefusal, mergeChanges, mergeWithin } from './merge-records.ts';
import { restorations, unmergeWithin } from './unmerge.ts';

const how = { careful: true, duplicates: 'passed' } as const;

/** Several records become one, and are parted again. */
export const merging = (ports: RecordWriterPorts): Pick<RecordWriter, 'merge' | 'unmerge'> => ({
  async merge(actor, form, wish, { road }) {
    const checked = checkWish(wish);
    if (!checked.ok) return checked;
    const { deletions, update } = mergeChanges(checked.value);
    const options = { atomic: true, road, returning: 'ids' } as const;
    const withTeam = ports.access.mayOnForm(actor, 'share', form.id);
    let taken = 0;
    return insisting(ports, form, async (current) => {
      const refusal = refusalOf(ports.access, actor, current, [...deletions, update], options);
      if (refusal) return ok(err(refusal));
      const prepared = {
        deletion: await prepareBatch(ports, actor, current, deletions, options, how),
        update: await prepareBatch(ports, actor, current, [update], options, how),
      };
      const merged = await within(ports.store, (statements) =>
        mergeWithin(statements, prepared, checked.value, withTeam),
      );
      // What pointed to different records may be the same twice by now, where a field may not.
      if (!merged.ok && merged.error === 'taken' && ++taken > 2)
        return ok(err({ code: 'invalid', issues: [issue([], 'not_unique', collides)] }));
      return merged;
    });
  },

  unmerge: (actor, form, id, { road }) =>
    insisting(ports, form, async (current) => {
      const absent = ok(err({ code: 'not_found', what: 'merge', id } as const));
      if (!isId(id)) return absent;
      const found = await ports.store.direct((statements) => statements.takeMerge(id));
      if (!found.ok) return found;
      if (found.value?.formId !== form.id) return absent;
      const { survivorId, loserIds } = found.value;
      const changes = restorations({ loserIds });
      const options = { atomic: true, road, returning: 'ids' } as const;
      const update = { kind: 'update', id: survivorId, values: {} } as const;
      const refusal = refusalOf(ports.access, actor, current, [...changes, update], options);
      if (refusal) return ok(err(refusal));
      const batch = await prepareBatch(ports, actor, current, changes, options, how);
      const undone = await within(ports.store, (statements) => unmergeWithin(statements, batch, id));
      if (!undone.ok) return undone;
      if (!undone.value.ok) return ok(undone.value);
      return ok(ok({ survivorId, loserIds, conflicts: await conflictsSeen(ports, actor, undone.value.value.left) }));
    }),
});

/** A refusal undoes the transaction, and is an answer all the same. */
async function within<T>(
  store: RecordStore,
  work: (statements: RecordStatements) => Promise<T>,
): Promise<Result<Result<T>, Collision>> {
  try {
    const done = await store.transaction(work);
    return done.ok ? ok(ok(done.value)) : done;
  } catch (accident) {
    if (accident instanceof MergeRefusal) return ok(err(accident.error));
    throw accident;
  }
}

const collides = {
  zh: '合并后，指向它们的记录会有重复的唯一值。先改掉其中一条',
  en: 'Once merged, records that point to them would hold a unique value twice. Change one of them first',
};
