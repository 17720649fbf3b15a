import {
  type Actor,
  err,
  type ImportJob,
  type ImportMemory,
  ImportPlan,
  newId,
  ok,
  type PlannedSheet,
  parse,
  plainHeader,
  type Result,
} from '@mortise/core';
import { newFieldsOf } from './add-fields.ts';
import { checkPlan } from './check-plan.ts';
import { findOwn } from './find-own.ts';
import type { ImportPorts } from './import-ports.ts';
import { tablesOf } from './read-table.ts';
import { rowsIn } from './rows-in.ts';

/** Starts the work that a person confirmed. From here on the plan stands. */
export const confirmImport =
  (ports: ImportPorts) =>
  async (actor: Actor, id: string, input: unknown): Promise<Result<ImportJob>> => {
    const wanted = await wantedPlan(ports, actor, id, input);
    if (!wanted.ok) return wanted;
    const { job, plan } = wanted.value;
    const made = { runId: newId(), appId: null, isNewApp: false, forms: {}, rows: {}, linked: [] };
    const counts = { done: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, sheet: null };
    const progress = { ...counts, total: rowsIn(plan, job), made };
    const change = { state: 'running', plan, progress, result: null, error: null, isPaused: false } as const;
    // What a check has found is found anew: of rows that are put right meanwhile nothing stays.
    await ports.imports.forgetProblems(id);
    const started = await ports.imports.change(id, ['ready'], change);
    if (!started) return err(startedAlready);
    await remember(ports, actor, plan, job);
    await ports.jobs.enqueue({ name: 'run-import', id, payload: { importId: id } });
    return ok(started);
  };

/** Has all rows checked as a person plans them, before anything is written. Only of forms that are there. */
export const checkImport =
  (ports: ImportPorts) =>
  async (actor: Actor, id: string, input: unknown): Promise<Result<ImportJob>> => {
    const wanted = await wantedPlan(ports, actor, id, input);
    if (!wanted.ok) return wanted;
    const { plan } = wanted.value;
    if (plan.sheets.some(({ form }) => form.kind === 'new')) return err(startedAlready);
    const change = { state: 'checking', plan, progress: null, result: null, trial: null, error: null } as const;
    const started = await ports.imports.change(id, ['ready'], change);
    if (!started) return err(startedAlready);
    await ports.jobs.enqueue({ name: 'check-import', id: `${id}.${Date.now()}`, payload: { importId: id } });
    return ok(started);
  };

async function wantedPlan(
  ports: ImportPorts,
  actor: Actor,
  id: string,
  input: unknown,
): Promise<Result<{ readonly job: ImportJob; readonly plan: ImportPlan }>> {
  const found = await findOwn(ports, actor, id);
  if (!found.ok) return found;
  const plan = parse(ImportPlan, input);
  if (!plan.ok) return plan;
  const job = found.value;
  if (job.state !== 'ready') return err(startedAlready);
  const refused = mayRun(ports, actor, plan.value);
  if (refused) return err({ code: 'forbidden', permission: refused });
  const issues = await checkPlan(ports, actor, plan.value, job);
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok({ job, plan: plan.value });
}

/** What the actor would have to be allowed; null where they may do all of the plan. */
export function mayRun({ access }: Pick<ImportPorts, 'access'>, actor: Actor, plan: ImportPlan): string | null {
  const builds =
    plan.app.kind === 'new' || plan.sheets.some((sheet) => sheet.form.kind === 'new' || newFieldsOf(sheet).length > 0);
  if (builds && !access.may(actor, 'definitions.write')) return 'definitions.write';
  for (const { form, mode } of plan.sheets) {
    if (form.kind !== 'existing') continue;
    const needed = [
      'import' as const,
      ...(mode === 'update' ? [] : ['create' as const]),
      ...(mode === 'add' ? [] : ['update' as const]),
    ];
    const lacking = needed.find((operation) => !access.mayOnForm(actor, operation, form.formId));
    if (lacking) return lacking;
  }
  return null;
}

/** The next file for the form is matched in the same way. */
async function remember({ imports }: ImportPorts, actor: Actor, plan: ImportPlan, job: ImportJob): Promise<void> {
  const tables = tablesOf(job);
  for (const sheet of plan.sheets) {
    if (sheet.form.kind !== 'existing') continue;
    const before = await imports.recall(sheet.form.formId);
    await imports.remember(
      sheet.form.formId,
      memoryOf(sheet, tables.get(sheet.sheet)?.columns ?? [], before),
      actor.userId,
    );
  }
}

const mostRemembered = 1_000;

function memoryOf(
  { columns, mode, keys, blanks }: PlannedSheet,
  names: readonly { readonly name: string }[],
  before: ImportMemory | null,
): ImportMemory {
  const said = columns.flatMap(({ column, target }) => {
    const name = plainHeader(names[column]?.name ?? '');
    // Who a name means is asked anew for another file.
    const { answers: _, ...kept } = target.kind === 'field' ? target : { ...target, answers: undefined };
    return name === '' ? [] : [[name, kept as typeof target] as const];
  });
  const all = Object.entries({ ...before?.columns, ...Object.fromEntries(said) }).slice(-mostRemembered);
  return { columns: Object.fromEntries(all), mode, keys, blanks };
}

const startedAlready = { code: 'busy', what: { zh: '导入已经开始', en: 'The import has started' } } as const;
