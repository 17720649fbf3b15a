import { type Actor, err, type ImportJob, ImportPlan, type Issue, issue, ok, parse, type Result } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
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
    if (job.state !== 'ready') return err({ code: 'busy', what: { zh: '导入已经开始', en: 'The import has started' } });
    const refused = mayRun(ports, actor, plan.value);
    if (refused) return err({ code: 'forbidden', permission: refused });
    const issues = checkPlan(plan.value, job);
    if (issues.length > 0) return err({ code: 'invalid', issues });

    const started = await ports.imports.change(id, ['ready'], { state: 'running', plan: plan.value, error: null });
    if (!started) return err({ code: 'busy', what: { zh: '导入已经开始', en: 'The import has started' } });
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

function checkPlan(plan: ImportPlan, job: ImportJob): Issue[] {
  const tables = tablesOf(job);
  return plan.sheets.flatMap(({ sheet, columns }, index) => {
    const table = tables.get(sheet);
    if (!table) return [issue(['sheets', index], 'unknown_sheet', { zh: '没有这个工作表', en: 'No such sheet' })];
    return columns.flatMap(({ column, target }, position) => {
      const path = ['sheets', index, 'columns', position];
      if (column >= table.columns.length) {
        return [issue(path, 'unknown_column', { zh: '没有这一列', en: 'No such column' })];
      }
      if (target.kind === 'new' && !(target.type in fieldTypes)) {
        return [issue(path, 'unknown_type', { zh: '没有这种字段', en: 'No such field type' })];
      }
      const isLost = target.kind === 'relation' && !plan.sheets.some((other) => other.sheet === target.toSheet);
      return isLost
        ? [issue(path, 'unknown_sheet', { zh: '关联的工作表没有选中', en: 'The related sheet is not selected' })]
        : [];
    });
  });
}
