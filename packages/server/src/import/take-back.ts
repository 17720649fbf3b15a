import type { Actor, ImportJob, Result } from '@mortise/core';
import type { ImportPorts } from './import-ports.ts';
import { recordIdOf } from './record-id.ts';
import { undoPage } from './undo-batch.ts';

/** Past every sheet of a workbook, and past what names definitions. */
const takingBack = 0xffe;

/**
 * Undoes what an import made so far: new apps and forms go to the recycle bin, and records of forms that were there are
 * brought back to what they were. Whoever may import may not always delete; that must not leave half an import, so it is
 * done with every right, in the name of the person who began it. Doing it twice changes nothing.
 */
export async function takeBack(ports: ImportPorts, person: Actor, job: ImportJob): Promise<void> {
  if (!job.progress) return;
  const { runId } = job.progress.made;
  const actor = mighty(person);
  await removeMade(ports, actor, job);
  const undoing = { batchId: runId, undoneBy: recordIdOf(runId, takingBack, 0), toldTo: person, force: true };
  let counts = { cursor: null, done: 0, removed: 0, restored: 0, conflicts: [], conflictCount: 0 } as Parameters<
    typeof undoPage
  >[3];
  for (;;) {
    const next = await undoPage(ports, actor, undoing, counts);
    if (!next) return;
    // What could not be undone is told nobody: the import is over. It is in the records' histories.
    counts = { ...next, conflicts: [] };
  }
}

/** With every right, in the name of the person. */
export function mighty({ scopes: _, ...person }: Actor): Actor {
  return { ...person, roles: ['administrator'], road: 'import' };
}

/** New apps and forms go to the recycle bin, with all that is in them. */
export async function removeMade({ definitions }: ImportPorts, actor: Actor, { progress }: ImportJob): Promise<void> {
  if (!progress) return;
  const { appId, isNewApp, forms } = progress.made;
  const made =
    isNewApp && appId ? [appId] : Object.values(forms).flatMap(({ formId, isNew }) => (isNew ? [formId] : []));
  const ids: string[] = [];
  for (const id of made) if ((await definitions.getDefinition(actor, { id })).ok) ids.push(id);
  if (ids.length > 0) must(await definitions.removeDefinitions(actor, { ids }));
}

/** Half taken back is an accident: it is tried again. */
function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`The import could not be taken back: ${result.error.code}`);
  return result.value;
}
