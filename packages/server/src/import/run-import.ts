import { type Actor, type ImportJob, type ImportPlan, systemActor } from '@mortise/core';
import { addFields } from './add-fields.ts';
import { withOptions } from './collect-options.ts';
import { writeErrorFile } from './error-file.ts';
import { type Ending, endingOf, gaveUp, ownerLeft } from './failure.ts';
import { fillForms } from './fill-forms.ts';
import type { ImportPorts } from './import-ports.ts';
import { Cancelled, ImportFailure, Paused } from './import-run.ts';
import { ImportTally } from './import-tally.ts';
import { makeForms, placesOf } from './make-forms.ts';
import { openFile, openRun } from './open-import.ts';
import { tablesOf } from './read-table.ts';
import { takeBack } from './take-back.ts';

/**
 * Makes the forms of an import and fills them. Safe to run again after a crash at any point: rows become the same
 * records, forms are taken up. Ends as done, cancelled or failed; of the last two nothing stays behind. Where the person
 * wants it to rest, it rests, and goes on from there.
 */
export const runImport =
  (ports: ImportPorts) =>
  async (importId: string, signal: AbortSignal): Promise<void> => {
    const job = await ports.imports.find(importId);
    if (job?.state !== 'running' || !job.plan) return;
    const actor = await ports.actorOf(job.byUserId);
    const ending = earlierEnding(job);
    if (ending) return end(ports, job, ending);
    if (!actor) return end(ports, job, { state: 'failed', error: ownerLeft });

    const tally = new ImportTally(job);
    try {
      await work(ports, { ...actor, road: 'import' }, job, job.plan, tally, signal);
    } catch (accident) {
      if (accident instanceof Paused) {
        await ports.imports.change(importId, ['running'], { state: 'paused', isPaused: false });
        return;
      }
      const found = endingOf(accident);
      if (!found) throw accident;
      return end(ports, job, found);
    }
    await ports.imports.noteProblems(importId, tally.takeFresh());
    const { progress, result } = tally;
    const errorFileId = await writeErrorFile(ports, job, job.plan, { only: 'rejected' });
    await ports.imports.change(importId, ['running'], { state: 'done', progress, result, errorFileId, isEnd: true });
    // Should the worker die before, housekeeping comes by once a minute.
    await ports.jobs.enqueue({ name: 'build-indexes', id: `import.${importId}`, payload: {} });
  };

/** Ends an import whose every try met an accident. */
export const giveUpImport =
  (ports: ImportPorts) =>
  async (importId: string): Promise<void> => {
    await ports.imports.change(importId, ['analysing', 'checking'], { state: 'failed', error: gaveUp });
    const job = await ports.imports.find(importId);
    if (job?.state === 'running') await end(ports, job, { state: 'failed', error: gaveUp });
  };

/** What an earlier try of this run had come to when it died taking back. */
function earlierEnding({ isCancelled, error }: ImportJob): Ending | null {
  if (isCancelled) return { state: 'cancelled', error: null };
  return error && { state: 'failed', error };
}

/** The reason is noted first: should the worker die now, the next goes on taking back and not with the import. */
async function end(ports: ImportPorts, { id }: Pick<ImportJob, 'id'>, { state, error }: Ending): Promise<void> {
  const job = await ports.imports.change(id, ['running'], { error });
  if (!job) return;
  const actor = (await ports.actorOf(job.byUserId)) ?? { ...systemActor('UTC'), userId: job.byUserId };
  await takeBack(ports, actor, job);
  await ports.imports.change(id, ['running'], { state, result: null, isEnd: true });
}

async function work(
  ports: ImportPorts,
  actor: Actor,
  job: ImportJob,
  confirmed: ImportPlan,
  tally: ImportTally,
  signal: AbortSignal,
): Promise<void> {
  const workbook = await openFile(ports, job);
  try {
    const tables = tablesOf(job);
    const plan = await withOptions(confirmed, workbook, tables, signal);
    tally.made = { ...tally.made, ...placesOf(plan, tally.made.runId) };
    const noted = await ports.imports.change(job.id, ['running'], { plan, progress: tally.progress });
    if (!noted || noted.isCancelled) throw new Cancelled();
    if (noted.isPaused) throw new Paused();
    const added = await addFields(ports, actor, plan, tally.made.runId);
    if (!added.ok) throw new ImportFailure(added.error);
    const forms = await makeForms(ports, actor, plan, tally.made);
    if (!forms.ok) throw new ImportFailure(forms.error);
    const filled = { plan: added.value, workbook, forms: forms.value };
    const run = await openRun(ports, actor, job, { ...filled, tally, signal, isTrial: false });
    await fillForms(run, tables);
  } finally {
    await workbook.close();
  }
}
