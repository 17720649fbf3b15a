import { type Actor, type ImportPlan, ok, type PublishedForm, type Result } from '@mortise/core';
import { draftOf } from './form-drafts.ts';
import type { ImportPorts } from './import-ports.ts';
import type { ImportTally } from './import-tally.ts';

/**
 * The forms that the sheets go into, by sheet position: made and published where they are new, all in one step, since
 * they may point to each other. What was made before a crash is taken up.
 */
export async function makeForms(
  ports: ImportPorts,
  actor: Actor,
  plan: ImportPlan,
  tally: ImportTally,
  save: () => Promise<void>,
): Promise<Result<ReadonlyMap<number, PublishedForm>>> {
  const app = await makeApp(ports, actor, plan, tally);
  if (!app.ok) return app;
  await save();
  const isNew = plan.sheets.filter(({ form }) => form.kind === 'new');
  for (const { sheet, form } of plan.sheets) {
    if (tally.made.forms[sheet]) continue;
    const formId = form.kind === 'existing' ? ok(form.formId) : await createForm(ports, actor, app.value, form.name);
    if (!formId.ok) return formId;
    const made = { formId: formId.value, isNew: form.kind === 'new' };
    tally.made = { ...tally.made, forms: { ...tally.made.forms, [sheet]: made } };
    await save();
  }
  const formIdOf = (sheet: number) => tally.made.forms[sheet]?.formId;
  const drafts = [];
  for (const sheet of isNew) {
    const found = await ports.definitions.getDefinition(actor, { id: formIdOf(sheet.sheet) ?? '' });
    if (!found.ok) return found;
    if (found.value.version !== null) continue;
    drafts.push({ id: found.value.id, revision: found.value.revision, draft: draftOf(sheet, formIdOf) });
  }
  if (drafts.length > 0) {
    const published = await ports.definitions.publishDefinitions(actor, drafts);
    if (!published.ok) return published;
  }
  return findForms(ports, plan, formIdOf);
}

async function makeApp(
  { definitions }: ImportPorts,
  actor: Actor,
  plan: ImportPlan,
  tally: ImportTally,
): Promise<Result<string>> {
  if (tally.made.appId) return ok(tally.made.appId);
  if (plan.app.kind === 'existing') {
    tally.made = { ...tally.made, appId: plan.app.appId };
    return ok(plan.app.appId);
  }
  const created = await definitions.createDefinition(actor, { kind: 'app', name: plan.app.name });
  if (!created.ok) return created;
  tally.made = { ...tally.made, appId: created.value.id, isNewApp: true };
  return ok(created.value.id);
}

async function createForm(
  { definitions }: ImportPorts,
  actor: Actor,
  appId: string,
  name: PublishedForm['name'],
): Promise<Result<string>> {
  const created = await definitions.createDefinition(actor, { kind: 'form', appId, name });
  return created.ok ? ok(created.value.id) : created;
}

async function findForms(
  { forms }: ImportPorts,
  plan: ImportPlan,
  formIdOf: (sheet: number) => string | undefined,
): Promise<Result<ReadonlyMap<number, PublishedForm>>> {
  const found = new Map<number, PublishedForm>();
  for (const { sheet } of plan.sheets) {
    const form = await forms.find(formIdOf(sheet) ?? '');
    if (!form) return { ok: false, error: { code: 'not_found', what: 'form', id: formIdOf(sheet) ?? '' } };
    found.set(sheet, form);
  }
  return ok(found);
}
