import { type Actor, hasRole, type ImportJob, type ImportPlan, type PublishedForm } from '@mortise/core';
import { openWorkbook, SheetFault, type Workbook } from '@mortise/sheets';
import { checkpointOf } from './checkpoint.ts';
import type { ImportPorts } from './import-ports.ts';
import { ImportFailure, type ImportRun } from './import-run.ts';
import type { ImportTally } from './import-tally.ts';
import { KeyIndex } from './key-index.ts';
import { PictureIndex } from './picture-index.ts';
import { tablesOf } from './read-table.ts';
import { RecordIndex } from './record-index.ts';
import { openOptionsOf } from './run-analysis.ts';
import { UnclearNames } from './unclear-names.ts';

/** The file of an import, for who closes it in the end. */
export async function openFile({ storage }: Pick<ImportPorts, 'storage'>, job: ImportJob): Promise<Workbook> {
  const path = await storage.localPath(job.fileId);
  if (path === null) throw new ImportFailure({ code: 'not_found', what: 'file', id: job.fileId });
  const opened = await openWorkbook(path, openOptionsOf(job));
  if (opened.ok) return opened.value;
  throw new SheetFault(opened.error);
}

interface Opening {
  readonly plan: ImportPlan;
  readonly workbook: Workbook;
  readonly forms: ReadonlyMap<number, PublishedForm>;
  readonly tally: ImportTally;
  readonly signal: AbortSignal;
  readonly isTrial: boolean;
}

/** A run of an import, or a trial of one: the same steps with the same look-ups. */
export async function openRun(
  ports: ImportPorts,
  actor: Actor,
  job: ImportJob,
  { plan, workbook, forms, tally, signal, isTrial }: Opening,
): Promise<ImportRun> {
  return {
    ports,
    actor,
    plan: heldPlan(ports, actor, plan, forms),
    workbook,
    tables: tablesOf(job),
    directory: await ports.directory(),
    forms,
    tally,
    keys: new KeyIndex(plan),
    records: new RecordIndex(ports, actor, { batch: tally.made.runId, isTrial }),
    pictures: new PictureIndex(ports, actor, job.id, workbook),
    isTrial,
    unclear: isTrial ? new UnclearNames() : null,
    checkpoint: checkpointOf(ports.imports, job, isTrial ? 'checking' : 'running', tally, signal),
  };
}

/** Rules are switched off by who may change them, and by nobody else. */
function heldPlan(
  { access }: Pick<ImportPorts, 'access'>,
  actor: Actor,
  plan: ImportPlan,
  forms: ReadonlyMap<number, PublishedForm>,
): ImportPlan {
  const mayLeaveOut =
    hasRole(actor, 'administrator', 'builder') ||
    [...forms.values()].every(({ appId }) => access.mayManage(actor, appId));
  return mayLeaveOut ? plan : { ...plan, effects: { ...plan.effects, rules: true } };
}
