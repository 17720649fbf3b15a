import type { Actor, ImportJob, PublishedForm, Result } from '@mortise/core';
import type { ImportPorts } from './import-ports.ts';
import { type ReadTable, tablesOf } from './read-table.ts';
import { recordIdOf } from './record-id.ts';

const atOnce = 1000;

/**
 * Undoes what an import made so far: new apps and forms go to the recycle bin, and records out of forms that were
 * there. Whoever may import may not always delete; that must not leave half an import, so it is done with every right,
 * in the name of the person who began it. Doing it twice changes nothing.
 */
export async function takeBack(ports: ImportPorts, actor: Actor, job: ImportJob): Promise<void> {
  if (!job.progress) return;
  const { runId, appId, isNewApp, forms } = job.progress.made;
  const tables = tablesOf(job);
  const { scopes: _, ...person } = actor;
  const mighty: Actor = { ...person, roles: ['administrator'], road: 'import' };
  const places = Object.entries(forms);
  const made = isNewApp && appId ? [appId] : places.flatMap(([, { formId, isNew }]) => (isNew ? [formId] : []));
  await removeMade(ports, mighty, made);
  for (const [sheet, { formId, isNew }] of places) {
    const form = isNew ? null : await ports.forms.find(formId);
    const table = tables.get(Number(sheet));
    if (form && table) await removeRecords(ports, mighty, form, runId, table);
  }
}

async function removeMade({ definitions }: ImportPorts, actor: Actor, made: readonly string[]) {
  const ids: string[] = [];
  for (const id of made) if ((await definitions.getDefinition(actor, { id })).ok) ids.push(id);
  if (ids.length > 0) must(await definitions.removeDefinitions(actor, { ids }));
}

/** Every row that may have become a record says by itself which record that would be. */
async function removeRecords(
  { writer }: ImportPorts,
  actor: Actor,
  form: PublishedForm,
  runId: string,
  { sheet, firstDataRow, lastDataRow }: ReadTable,
) {
  for (let start = firstDataRow; start <= lastDataRow; start += atOnce) {
    const count = Math.min(atOnce, lastDataRow - start + 1);
    const changes = Array.from({ length: count }, (_, offset) => ({
      kind: 'delete' as const,
      id: recordIdOf(runId, sheet, start + offset),
    }));
    must(await writer.write(actor, form, changes, { atomic: false, road: 'import', returning: 'ids' }));
  }
}

/** Half taken back is an accident: it is tried again. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The import could not be taken back: ${result.error.code}`);
  return result.value;
}
