import { type Actor, err, type ImportJob, newId, ok, type Result, systemActor } from '@mortise/core';
import { mayRun } from './confirm-import.ts';
import { gaveUpUndo } from './failure.ts';
import { findOwn } from './find-own.ts';
import type { ImportPorts } from './import-ports.ts';
import { mighty, removeMade } from './take-back.ts';
import { undoPage } from './undo-batch.ts';

/** How long an import can be undone as a whole. */
const keptMs = 30 * 24 * 3600 * 1000;

/**
 * Begins to undo all that an import did, for who imported or who manages the app. What somebody has worked on since stays,
 * and is told.
 */
export const undoImport =
  (ports: ImportPorts) =>
  async (actor: Actor, id: string): Promise<Result<ImportJob>> => {
    const found = await findToUndo(ports, actor, id);
    if (!found.ok) return found;
    const { state, endedAt, progress, plan, byUserId } = found.value;
    if (state !== 'done' || !progress || !plan) return err(notDone);
    if (endedAt !== null && ports.clock.now().getTime() - Date.parse(endedAt) > keptMs) return err(tooLate);
    const isOwn = byUserId === actor.userId;
    const refused = isOwn ? mayRun(ports, actor, plan) : null;
    if (refused) return err({ code: 'forbidden', permission: refused });
    // What was undone before an accident is not undone again.
    const undo = found.value.undo ?? {
      byUserId: actor.userId,
      batchId: newId(),
      cursor: null,
      done: 0,
      total: await ports.imports.countBatched(progress.made.runId),
      removed: 0,
      restored: 0,
      conflicts: [],
      conflictCount: 0,
    };
    const begun = await ports.imports.change(id, ['done'], { state: 'undoing', undo, error: null });
    if (!begun) return err(notDone);
    await ports.jobs.enqueue({ name: 'undo-import', id, payload: { importId: id } });
    return ok(isOwn ? begun : { ...begun, ...unseen });
  };

/** What the file says is its uploader's business. */
const unseen = {
  reading: {},
  analysis: null,
  plan: null,
  progress: null,
  result: null,
  trial: null,
  errorFileId: null,
};

async function findToUndo(ports: ImportPorts, actor: Actor, id: string): Promise<Result<ImportJob>> {
  const own = await findOwn(ports, actor, id);
  if (own.ok) return own;
  const job = await ports.imports.find(id);
  const form = job?.intoForm ? await ports.forms.find(job.intoForm) : null;
  return job && form && ports.access.mayManage(actor, form.appId) ? ok(job) : own;
}

/** Undoes page by page, and goes on where a killed worker was. */
export const runUndo =
  (ports: ImportPorts) =>
  async (importId: string, signal: AbortSignal): Promise<void> => {
    const job = await ports.imports.find(importId);
    if (job?.state !== 'undoing' || !job.undo || !job.progress) return;
    const person = (await ports.actorOf(job.undo.byUserId)) ?? { ...systemActor('UTC'), userId: job.undo.byUserId };
    const actor = mighty(person);
    // The import is its uploader's to look at, whoever undoes it.
    const toldTo = (await ports.actorOf(job.byUserId)) ?? person;
    const { runId } = job.progress.made;
    let { undo } = job;
    await removeMade(ports, actor, job);
    for (;;) {
      if (signal.aborted) throw new Error('The worker stops; another goes on.');
      const undoing = { batchId: runId, undoneBy: undo.batchId, toldTo, force: false };
      const next = await undoPage(ports, actor, undoing, undo);
      if (!next) break;
      undo = { ...undo, ...next };
      const noted = await ports.imports.change(importId, ['undoing'], { undo });
      if (!noted) return;
    }
    await ports.imports.change(importId, ['undoing'], { state: 'undone', undo: { ...undo, done: undo.total } });
  };

/** What is undone so far stays so; the person may try again. */
export const giveUpUndo =
  (ports: ImportPorts) =>
  async (importId: string): Promise<void> => {
    await ports.imports.change(importId, ['undoing'], { state: 'done', error: gaveUpUndo });
  };

const notDone = { code: 'busy', what: { zh: '这次导入', en: 'this import' } } as const;
const tooLate = {
  code: 'invalid',
  issues: [
    {
      path: [],
      code: 'too_late',
      message: {
        zh: '导入已超过 30 天，不能再整批撤销',
        en: 'After 30 days an import can no longer be undone as a whole',
      },
    },
  ],
} as const;
