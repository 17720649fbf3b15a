import { type Actor, err, type ImportJob, ImportPlan, newId, ok, parse, type Result } from '@mortise/core';
import { checkPlan } from './check-plan.ts';
import { findOwn } from './find-own.ts';
import type { ImportPorts } from './import-ports.ts';
import { tablesOf } from './read-table.ts';

/** Starts the work that a person confirmed. From here on the plan stands. */
export const confirmImport =
  (ports: ImportPorts) =>
  async (actor: Actor, id: string, input: unknown): Promise<Result<ImportJob>> => {
    const found = await findOwn(ports, actor, id);
    if (!found.ok) return found;
    const plan = parse(ImportPlan, input);
    if (!plan.ok) return plan;
    const job = found.value;
    if (job.state !== 'ready') return err(startedAlready);
    const refused = mayRun(ports, actor, plan.value);
    if (refused) return err({ code: 'forbidden', permission: refused });
    const issues = await checkPlan(ports, actor, plan.value, job);
    if (issues.length > 0) return err({ code: 'invalid', issues });

    const made = { runId: newId(), appId: null, isNewApp: false, forms: {}, rows: {}, linked: [] };
    const progress = { done: 0, total: rowsIn(plan.value, job), created: 0, rejected: 0, sheet: null, made };
    const change = { state: 'running', plan: plan.value, progress, result: null, error: null } as const;
    const started = await ports.imports.change(id, ['ready'], change);
    if (!started) return err(startedAlready);
    await ports.jobs.enqueue({ name: 'run-import', id, payload: { importId: id } });
    return ok(started);
  };

function mayRun({ access }: ImportPorts, actor: Actor, plan: ImportPlan): string | null {
  const builds = plan.app.kind === 'new' || plan.sheets.some(({ form }) => form.kind === 'new');
  if (builds && !access.may(actor, 'definitions.write')) return 'definitions.write';
  const isClosed = plan.sheets.some(
    ({ form }) => form.kind === 'existing' && !access.mayOnForm(actor, 'import', form.formId),
  );
  return isClosed ? 'import' : null;
}

/** Rows that the plan takes, of all its sheets. */
function rowsIn({ sheets }: ImportPlan, job: ImportJob): number {
  const tables = tablesOf(job);
  return sheets.reduce((sum, { sheet, includeHiddenRows }) => {
    const { rows = 0, hiddenRows = 0 } = tables.get(sheet) ?? {};
    return sum + (includeHiddenRows ? rows : rows - hiddenRows);
  }, 0);
}

const startedAlready = { code: 'busy', what: { zh: '导入已经开始', en: 'The import has started' } } as const;
