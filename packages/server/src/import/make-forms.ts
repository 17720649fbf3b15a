import {
  type Actor,
  err,
  type ImportPlan,
  type ImportProgress,
  ok,
  type PlannedSheet,
  type PublishedForm,
  type Result,
} from '@mortise/core';
import { draftOf } from './form-drafts.ts';
import type { ImportPorts } from './import-ports.ts';
import { appIdOf, formIdOf } from './record-id.ts';

type Made = ImportProgress['made'];

/** Where a run puts its rows: known before anything is made, so that a crash at any point leaves nothing unknown. */
export function placesOf({ app, sheets }: ImportPlan, runId: string): Pick<Made, 'appId' | 'isNewApp' | 'forms'> {
  const isNewApp = app.kind === 'new';
  return {
    appId: isNewApp ? appIdOf(runId) : app.appId,
    isNewApp,
    forms: Object.fromEntries(
      sheets.map(({ sheet, form }) => [
        sheet,
        form.kind === 'new' ? { formId: formIdOf(runId, sheet), isNew: true } : { formId: form.formId, isNew: false },
      ]),
    ),
  };
}

/**
 * The forms that the sheets go into, by sheet position. The new ones are published in one step, since they may point to
 * each other. What was made before a crash is taken up.
 */
export async function makeForms(
  ports: ImportPorts,
  actor: Actor,
  plan: ImportPlan,
  made: Made,
): Promise<Result<ReadonlyMap<number, PublishedForm>>> {
  const app = await makeApp(ports, actor, plan, made);
  if (!app.ok) return app;
  const drafts = [];
  for (const sheet of plan.sheets) {
    const draft = await makeDraft(ports, actor, sheet, made);
    if (!draft.ok) return draft;
    if (draft.value) drafts.push(draft.value);
  }
  if (drafts.length > 0) {
    const published = await ports.definitions.publishDefinitions(actor, drafts);
    if (!published.ok) return published;
  }
  return findForms(ports, made);
}

async function makeApp(
  { definitions }: ImportPorts,
  actor: Actor,
  { app }: ImportPlan,
  { appId }: Made,
): Promise<Result<unknown>> {
  if (app.kind === 'existing' || appId === null) return ok(null);
  const known = await definitions.getDefinition(actor, { id: appId });
  return known.ok ? known : definitions.createDefinition(actor, { kind: 'app', id: appId, name: app.name });
}

/** The new form of a sheet, ready to be published; null when there is nothing to publish. */
async function makeDraft({ definitions }: ImportPorts, actor: Actor, sheet: PlannedSheet, made: Made) {
  const { form } = sheet;
  const id = made.forms[sheet.sheet]?.formId;
  if (form.kind === 'existing' || !id || !made.appId) return ok(null);
  const known = await definitions.getDefinition(actor, { id });
  const found = known.ok
    ? known
    : await definitions.createDefinition(actor, { kind: 'form', id, appId: made.appId, name: form.name });
  if (!found.ok) return found;
  const { revision, version } = found.value;
  const draft = draftOf(sheet, (other) => made.forms[other]?.formId);
  return ok(version === null ? { id, revision, draft } : null);
}

async function findForms({ forms }: ImportPorts, made: Made): Promise<Result<ReadonlyMap<number, PublishedForm>>> {
  const found = new Map<number, PublishedForm>();
  for (const [sheet, { formId }] of Object.entries(made.forms)) {
    const form = await forms.find(formId);
    if (!form) return err({ code: 'not_found', what: 'form', id: formId });
    found.set(Number(sheet), form);
  }
  return ok(found);
}
