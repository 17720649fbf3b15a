import type { Actor, ImportJob, ImportProgress, PublishedForm } from '@mortise/core';
import type { ImportPorts } from './import-ports.ts';
import { isRecordIdOf, recordIdPrefixOf } from './record-id.ts';

/** Undoes what an import made so far: new apps and forms go to the recycle bin, and records out of forms that were there. */
export async function takeBack(
  ports: ImportPorts,
  actor: Actor,
  job: ImportJob,
  made: ImportProgress['made'],
): Promise<void> {
  if (made.isNewApp && made.appId) {
    await ports.definitions.removeDefinition(actor, { id: made.appId });
    return;
  }
  for (const { formId, isNew } of Object.values(made.forms)) {
    if (isNew) await ports.definitions.removeDefinition(actor, { id: formId });
  }
  for (const [sheet, { formId, isNew }] of Object.entries(made.forms)) {
    const form = isNew ? null : await ports.forms.find(formId);
    if (form) await removeRecords(ports, actor, job, form, Number(sheet));
  }
}

async function removeRecords(
  { reader, writer }: ImportPorts,
  actor: Actor,
  job: ImportJob,
  form: PublishedForm,
  sheet: number,
) {
  const value = recordIdPrefixOf(job, sheet);
  for (;;) {
    const page = await reader.query(actor, form, {
      filter: { field: '$id', operator: 'starts-with', operand: { kind: 'constant', value } },
      fields: [],
      limit: 200,
    });
    const ids = page.ok ? page.value.items.map(({ id }) => id).filter((id) => isRecordIdOf(job, id)) : [];
    if (ids.length === 0) return;
    const removed = await writer.write(
      actor,
      form,
      ids.map((id) => ({ kind: 'delete', id })),
      { atomic: false, road: 'import', returning: 'ids' },
    );
    if (!removed.ok || removed.value.ids.length === 0) return;
  }
}
