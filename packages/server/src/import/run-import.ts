import { type Actor, type AppError, type ImportJob, type Text, textIn } from '@mortise/core';
import { openWorkbook, problemOf, SheetFault, type Workbook } from '@mortise/sheets';
import { withOptions } from './collect-options.ts';
import { fillSheet, ImportFailure, type ImportRun } from './fill-sheet.ts';
import type { ImportPorts } from './import-ports.ts';
import { ImportTally } from './import-tally.ts';
import { linkLater } from './link-later.ts';
import { makeForms } from './make-forms.ts';
import { type ReadTable, tablesOf } from './read-table.ts';
import { openOptionsOf } from './run-analysis.ts';
import { sheetOrder } from './sheet-order.ts';
import { takeBack } from './take-back.ts';

/** The worker was asked to stop: what is done is stored, and another try goes on from there. */
class Interrupted extends Error {}
/** The person no longer wants it. */
class Cancelled extends Error {}

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
    if (!actor) {
      await ports.imports.change(importId, ['running'], { state: 'failed', error: ownerLeft });
      return;
    }
    const tally = new ImportTally(job, totalOf(job));
    try {
      await work(ports, { ...actor, road: 'import' }, job, tally, signal);
      await ports.imports.change(importId, ['running'], {
        state: 'done',
        progress: tally.progress,
        result: tally.result,
      });
    } catch (accident) {
      const ending = endingOf(accident);
      if (!ending) throw accident;
      await takeBack(ports, actor, job, tally.made);
      await ports.imports.change(importId, ['running'], { ...ending, progress: tally.progress, result: null });
    }
  };

async function work(ports: ImportPorts, actor: Actor, job: ImportJob, tally: ImportTally, signal: AbortSignal) {
  const workbook = await open(ports, job);
  try {
    const tables = tablesOf(job);
    const plan = await withOptions(await planOf(job), workbook, tables);
    const checkpoint = async () => {
      const saved = await ports.imports.change(job.id, ['running'], {
        progress: tally.progress,
        result: tally.result,
        plan,
      });
      if (!saved || saved.isCancelled) throw new Cancelled();
      if (signal.aborted) throw new Interrupted();
    };
    const forms = await makeForms(ports, actor, plan, tally, checkpoint);
    if (!forms.ok) throw new ImportFailure(forms.error);
    const run: ImportRun = {
      ports,
      actor,
      job,
      workbook,
      directory: await ports.directory(),
      onProblem: plan.onProblem,
      forms: forms.value,
      tally,
      keys: keysOf(plan.sheets.flatMap(({ columns }) => columns)),
      checkpoint,
    };
    const ordered = sheetOrder(plan.sheets);
    for (const one of ordered) await withTable(tables, one.sheet.sheet, (table) => fillSheet(run, one, table));
    for (const one of ordered) await withTable(tables, one.sheet.sheet, (table) => linkLater(run, one, table));
  } finally {
    await workbook.close();
  }
}

async function withTable(
  tables: ReadonlyMap<number, ReadTable>,
  sheet: number,
  use: (table: ReadTable) => Promise<void>,
) {
  const table = tables.get(sheet);
  if (table) await use(table);
}

async function open({ storage }: ImportPorts, job: ImportJob): Promise<Workbook> {
  const path = await storage.localPath(job.fileId);
  if (path === null) throw new ImportFailure({ code: 'not_found', what: 'file', id: job.fileId });
  const opened = await openWorkbook(path, openOptionsOf(job));
  if (opened.ok) return opened.value;
  throw new SheetFault(opened.error);
}

async function planOf({ plan }: ImportJob) {
  if (!plan) throw new Error('A running import has a plan');
  return plan;
}

/** Which key columns later sheets look others up by. */
function keysOf(columns: NonNullable<ImportJob['plan']>['sheets'][number]['columns']): ImportRun['keys'] {
  const keys: ImportRun['keys'] = new Map();
  for (const { target } of columns) {
    if (target.kind !== 'relation') continue;
    const known = keys.get(target.toSheet) ?? [];
    if (known.some(({ column }) => column === target.keyColumn)) continue;
    keys.set(target.toSheet, [...known, { column: target.keyColumn, ids: new Map() }]);
  }
  return keys;
}

function totalOf(job: ImportJob): number {
  const tables = tablesOf(job);
  return (job.plan?.sheets ?? []).reduce((sum, { sheet }) => sum + (tables.get(sheet)?.rows ?? 0), 0);
}

const ownerLeft = {
  code: 'owner_left',
  message: {
    zh: '发起导入的成员已离职，导入没有进行',
    en: 'The member who started the import has left. Nothing was imported.',
  },
};

/** How an import ends that did not get through; null for an accident, which is tried again. */
function endingOf(accident: unknown): { state: 'cancelled' | 'failed'; error: ImportJob['error'] } | null {
  if (accident instanceof Cancelled) return { state: 'cancelled', error: null };
  if (accident instanceof ImportFailure) return { state: 'failed', error: errorOf(accident.reason) };
  const problem = problemOf(accident);
  return problem ? { state: 'failed', error: { code: problem.code, message: problem.message } } : null;
}

function errorOf(reason: AppError): NonNullable<ImportJob['error']> {
  const [first] = reason.code === 'invalid' ? reason.issues : [];
  if (first) return { code: first.code, message: first.message };
  const message: Text = {
    zh: `导入没有完成，已撤回全部改动（${reason.code}）。检查权限和目标表单后重试`,
    en: `The import did not finish and was taken back (${reason.code}). Check your rights and the form, then retry.`,
  };
  return { code: reason.code, message: { zh: textIn(message, 'zh'), en: textIn(message, 'en') } };
}
