import {
  type Access,
  type Actor,
  type Forms,
  type NotificationShown,
  type NotificationTarget,
  type RecordReader,
  type StoredNotification,
  textIn,
} from '@mortise/core';

interface Ports {
  readonly access: Access;
  readonly reader: RecordReader;
  readonly forms: Forms;
}

/** As the actor may see them now: rights may have gone since, and with them the title and the name of the form. */
export async function showNotifications(
  { access, reader, forms }: Ports,
  actor: Actor,
  stored: readonly StoredNotification[],
): Promise<readonly NotificationShown[]> {
  const records = stored.flatMap(({ formId, recordId }) => (formId && recordId ? [{ formId, recordId }] : []));
  const titles = records.length === 0 ? new Map<string, string>() : await reader.titlesIn(actor, records);
  const formIds = [...new Set(stored.flatMap(({ formId }) => formId ?? []))];
  const names = new Map(
    await Promise.all(
      formIds.map(async (id) => {
        const form = access.mayOnForm(actor, 'read', id) ? await forms.find(id) : null;
        return [id, form ? textIn(form.name, actor.locale) : null] as const;
      }),
    ),
  );
  return stored.map((one) => {
    const { id, kind, at, by, byName, subject, count, data, formId, recordId, readAt } = one;
    const title = recordId === null ? null : (titles.get(recordId) ?? null);
    return {
      id,
      kind,
      at,
      isRead: readAt !== null,
      byId: by,
      by: byName,
      record: title,
      form: formId === null ? null : (names.get(formId) ?? null),
      count,
      subject,
      data,
      to: targetOf(one, title !== null, formId !== null && (names.get(formId) ?? null) !== null),
    };
  });
}

function targetOf(
  { kind, formId, recordId, subjectId, subject, count }: StoredNotification,
  mayRead: boolean,
  seesForm: boolean,
): NotificationTarget | null {
  if (formId && recordId) return mayRead ? { kind: 'record', formId, recordId } : null;
  if (formId && count > 1) return seesForm ? { kind: 'form', formId } : null;
  if (subjectId === null || subject === null) return null;
  if (kind === 'import-finished') return { kind: 'import', importId: subjectId };
  return kind === 'export-finished' ? { kind: 'export', exportId: subjectId } : { kind: 'task', taskId: subjectId };
}
