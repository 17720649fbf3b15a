import { type Actor, type ImportJob, type ImportPlan, systemActor } from '@mortise/core';
import { openWorkbook, SheetFault, type Workbook } from '@mortise/sheets';
import { checkpointOf } from './checkpoint.ts';
import { withOptions } from './collect-options.ts';
import { type Ending, endingOf, gaveUp, ownerLeft } from './failure.ts';
import { fillForms } from './fill-forms.ts';
import type { ImportPorts } from './import-ports.ts';
import { Cancelled, ImportFailure, type ImportRun } from './import-run.ts';
import { ImportTally } from './import-tally.ts';
import { KeyIndex } from './key-index.ts';
import { makeForms, placesOf } from './make-forms.ts';
import { tablesOf } from './read-table.ts';
import { openOptionsOf } from './run-analysis.ts';
import { takeBack } from './take-back.ts';
import { TitleIndex } from './title-index.ts';

/**
 * Makes the forms of an import and fills them. Safe to run again after a crash at any point: rows become the same
 * records, forms are taken up. Ends as done, cancelled or failed; of the last two nothing stays behind.
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
      const found = endingOf(accident);
      if (!found) throw accident;
      return end(ports, job, found);
    }
    const { progress, result } = tally;
    await ports.imports.change(importId, ['running'], { state: 'done', progress, result });
    // Should the worker die before, housekeeping comes by once a minute.
    await ports.jobs.enqueue({ name: 'build-indexes', id: `import.${importId}`, payload: {} });
  };

/** Ends an import whose every try met an accident. */
export const giveUpImport =
  (ports: ImportPorts) =>
  async (importId: string): Promise<void> => {
    await ports.imports.change(importId, ['analysing'], { state: 'failed', error: gaveUp });
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
  await ports.imports.change(id, ['running'], { state, result: null });
}

async function work(
  ports: ImportPorts,
  actor: Actor,
  job: ImportJob,
  confirmed: ImportPlan,
  tally: ImportTally,
  signal: AbortSignal,
): Promise<void> {
  const workbook = await open(ports, job);
  try {
    const tables = tablesOf(job);
    const plan = await withOptions(confirmed, workbook, tables, signal);
    tally.made = { ...tally.made, ...placesOf(plan, tally.made.runId) };
    const noted = await ports.imports.change(job.id, ['running'], { plan, progress: tally.progress });
    if (!noted || noted.isCancelled) throw new Cancelled();
    const forms = await makeForms(ports, actor, plan, tally.made);
    if (!forms.ok) throw new ImportFailure(forms.error);

    const run: ImportRun = {
      ports,
      actor,
      plan,
      workbook,
      directory: await ports.directory(),
      forms: forms.value,
      tally,
      keys: new KeyIndex(plan),
      titles: new TitleIndex(ports.reader, actor),
      checkpoint: checkpointOf(ports.imports, job, tally, signal),
    };
    await fillForms(run, tables);
  } finally {
    await workbook.close();
  }
}

async function open({ storage }: ImportPorts, job: ImportJob): Promise<Workbook> {
  const path = await storage.localPath(job.fileId);
  if (path === null) throw new ImportFailure({ code: 'not_found', what: 'file', id: job.fileId });
  const opened = await openWorkbook(path, openOptionsOf(job));
  if (opened.ok) return opened.value;
  throw new SheetFault(opened.error);
}
