import {
  type Actor,
  err,
  type FormDraft,
  type ImportPlan,
  issue,
  ok,
  type PlannedColumn,
  type PlannedSheet,
  type Result,
} from '@mortise/core';
import { blockIdOf, newBlock } from './form-drafts.ts';
import type { ImportPorts } from './import-ports.ts';

/** Columns of a form that is there that become new fields of it. */
export const newFieldsOf = ({ form, columns }: PlannedSheet): readonly PlannedColumn[] =>
  form.kind === 'existing' ? columns.filter(({ target }) => target.kind === 'new') : [];

export const unpublished = {
  zh: '表单有还没发布的修改。先发布或还原，再新建字段',
  en: 'The form has changes that are not published. Publish or undo them before making new fields.',
};

type Ports = Pick<ImportPorts, 'definitions'>;

/** Would publishing the form publish what somebody is still designing? */
export async function hasUnpublished({ definitions }: Ports, actor: Actor, formId: string): Promise<Result<boolean>> {
  const differences = await definitions.diffDefinition(actor, { id: formId });
  return differences.ok ? ok(differences.value.length > 0) : differences;
}

/**
 * Adds the new fields of a plan to the forms that are there and publishes them. The plan that comes back names them as
 * fields like all others. Doing it again after a crash changes nothing: the fields of a run have ids of their own.
 */
export async function addFields(
  ports: Ports,
  actor: Actor,
  plan: ImportPlan,
  runId: string,
): Promise<Result<ImportPlan>> {
  const sheets: PlannedSheet[] = [];
  for (const sheet of plan.sheets) {
    const added = await addTo(ports, actor, sheet, runId);
    if (!added.ok) return added;
    sheets.push(added.value);
  }
  return ok({ ...plan, sheets });
}

async function addTo(ports: Ports, actor: Actor, sheet: PlannedSheet, runId: string): Promise<Result<PlannedSheet>> {
  const { form, columns } = sheet;
  const added = newFieldsOf(sheet);
  if (form.kind === 'new' || added.length === 0) return ok(sheet);
  // Another sheet may fill the form as well.
  const idOf = (column: PlannedColumn) => `${blockIdOf(column)}_${sheet.sheet + 1}_${runId.slice(-12)}`;
  const known = await ports.definitions.getDefinition(actor, { id: form.formId });
  if (!known.ok) return known;
  const draft = known.value.draft as FormDraft;
  const there = new Set(draft.blocks.map(({ id }) => id));
  const blocks = added.filter((column) => !there.has(idOf(column))).flatMap((column) => newBlock(column, idOf(column)));
  if (blocks.length > 0) {
    const isOpen = await hasUnpublished(ports, actor, form.formId);
    if (!isOpen.ok) return isOpen;
    if (isOpen.value) return err({ code: 'invalid', issues: [issue(['form'], 'unpublished', unpublished)] });
    const { id, revision } = known.value;
    const next = { ...draft, blocks: [...draft.blocks, ...blocks] };
    const published = await ports.definitions.publishDefinitions(actor, [{ id, revision, draft: next }]);
    if (!published.ok) return published;
  }
  return ok({
    ...sheet,
    columns: columns.map((column) =>
      added.includes(column) ? { ...column, target: { kind: 'field', fieldId: idOf(column) } } : column,
    ),
  });
}

/** The plan without its new fields, which a check cannot fill before they are made. */
export const withoutNewFields = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => {
    const added = newFieldsOf(sheet);
    const columns = sheet.columns.map((column) =>
      added.includes(column) ? { ...column, target: { kind: 'skip' as const } } : column,
    );
    return { ...sheet, columns };
  }),
});
