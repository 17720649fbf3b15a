import { type ImportJob, type ImportTrial, newId, type PublishedForm } from '@mortise/core';
import { withoutNewFields } from './add-fields.ts';
import { writeErrorFile } from './error-file.ts';
import { endingOf, ownerLeft } from './failure.ts';
import { fillSheet } from './fill-sheet.ts';
import type { ImportPorts } from './import-ports.ts';
import { Cancelled, type ImportRun } from './import-run.ts';
import { ImportTally } from './import-tally.ts';
import { openFile, openRun } from './open-import.ts';
import { tablesOf } from './read-table.ts';
import { rowsIn } from './rows-in.ts';
import { sheetOrder } from './sheet-order.ts';

/**
 * Goes through all rows as an import would and writes none: how many records are made, changed and refused, and why. After
 * a crash it begins anew.
 */
export const runTrial =
  (ports: ImportPorts) =>
  async (importId: string, signal: AbortSignal): Promise<void> => {
    const job = await ports.imports.find(importId);
    if (job?.state !== 'checking' || !job.plan) return;
    const back = (change: Partial<Pick<ImportJob, 'trial' | 'error' | 'errorFileId'>>) =>
      ports.imports.change(importId, ['checking'], {
        state: 'ready',
        progress: null,
        result: null,
        isCancelled: false,
        ...change,
      });
    const actor = await ports.actorOf(job.byUserId);
    if (!actor) return void (await back({ error: ownerLeft, trial: null }));
    await ports.imports.forgetProblems(importId);
    try {
      const trial = await tried(ports, { ...actor, road: 'import' }, job, signal);
      const errorFileId = await writeErrorFile(ports, job, job.plan, { only: 'all' });
      await back({ trial, errorFileId, error: null });
    } catch (accident) {
      // Whoever no longer waits for it goes back to the columns.
      if (accident instanceof Cancelled) return void (await back({ trial: null }));
      const ending = endingOf(accident);
      if (!ending) throw accident;
      await back({ trial: null, error: ending.error });
    }
  };

async function tried(
  ports: ImportPorts,
  actor: ImportRun['actor'],
  job: ImportJob,
  signal: AbortSignal,
): Promise<ImportTrial> {
  if (!job.plan) throw new Error('A check has a plan.');
  const plan = withoutNewFields(job.plan);
  const made = { runId: newId(), appId: null, isNewApp: false, forms: {}, rows: {}, linked: [] };
  const counts = { done: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, sheet: null };
  const tally = new ImportTally({ progress: { ...counts, total: rowsIn(plan, job), made }, result: null });
  const workbook = await openFile(ports, job);
  try {
    const forms = new Map<number, PublishedForm>();
    for (const { sheet, form } of plan.sheets) {
      const found = form.kind === 'existing' ? await ports.forms.find(form.formId) : null;
      if (found) forms.set(sheet, found);
    }
    const run = await openRun(ports, actor, job, { plan, workbook, forms, tally, signal, isTrial: true });
    const tables = tablesOf(job);
    for (const one of sheetOrder(plan.sheets)) {
      const table = tables.get(one.sheet.sheet);
      if (table) await fillSheet(run, one, table);
    }
    await ports.imports.noteProblems(job.id, tally.takeFresh());
    return {
      ...tally.result,
      kinds: await ports.imports.countProblems(job.id),
      unclear: (await run.unclear?.list(run)) ?? [],
      related: run.records.made,
    };
  } finally {
    await workbook.close();
  }
}
