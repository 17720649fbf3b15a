import type { Actor, MergeConflict, MergedValue } from '@mortise/core';
import { reachForm } from '../reach-form.ts';
import type { RecordWriterPorts } from '../record-writer.ts';

/** The most records that are read at a time. */
const most = 200;

/** What could not be put back, each record and field once: of records that the actor reads, fields that they see. */
export async function conflictsSeen(
  ports: Pick<RecordWriterPorts, 'access' | 'catalog' | 'forms' | 'reader'>,
  actor: Actor,
  left: readonly MergedValue[],
): Promise<readonly MergeConflict[]> {
  const once = [...new Map(left.map((one) => [`${one.recordId} ${one.key}`, one])).values()];
  const seen: MergeConflict[] = [];
  for (const formId of new Set(once.map((one) => one.formId))) {
    const form = await ports.forms.find(formId);
    if (!form) continue;
    const visible = new Set(reachForm(ports, actor, form).visible.map(({ key }) => key));
    const own = once.filter((one) => one.formId === formId && visible.has(one.key));
    const titles = await titlesOf(ports, actor, form, [...new Set(own.map(({ recordId }) => recordId))]);
    for (const { recordId, key } of own) {
      const title = titles.get(recordId);
      if (title !== undefined) seen.push({ formId, recordId, key, title });
    }
  }
  return seen;
}

/** By id, of records that the actor reads, in the recycle bin or not. */
async function titlesOf(
  { reader }: Pick<RecordWriterPorts, 'reader'>,
  actor: Actor,
  form: Parameters<typeof reader.query>[1],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (let at = 0; at < ids.length; at += most)
    for (const deleted of [false, true]) {
      const some = { ids: ids.slice(at, at + most), fields: [], deleted, limit: most };
      const page = await reader.query(actor, form, some);
      for (const { id, title } of page.ok ? page.value.items : []) titles.set(id, title);
    }
  return titles;
}
