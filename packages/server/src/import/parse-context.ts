import type { Actor, ParseContext, PlannedColumn, PublishedForm, RecordReader } from '@mortise/core';
import type { Directory } from './import-ports.ts';

/** What cells are read with: names of people from the directory, names of records from `titles`. */
export function parseContext(
  { locale, timeZone }: Actor,
  directory: Directory,
  titles: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
  dateOrder: PlannedColumn['dateOrder'],
): ParseContext {
  return {
    locale,
    timeZone,
    dateOrder,
    find: (kind, text, formId) => {
      const wanted = text.trim().toLowerCase();
      if (kind === 'user') return directory.users.get(wanted) ?? [];
      if (kind === 'department') return directory.departments.get(wanted) ?? [];
      return titles.get(formId ?? '')?.get(wanted) ?? [];
    },
  };
}

const pageSize = 200;

/** Ids of a form's records by title, for the titles that a batch mentions. */
export async function recordsByTitle(
  reader: RecordReader,
  actor: Actor,
  form: PublishedForm,
  texts: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  const wanted = [...texts];
  for (let start = 0; start < wanted.length; start += pageSize / 2) {
    const value = wanted.slice(start, start + pageSize / 2);
    const page = await reader.query(actor, form, {
      filter: { field: '$title', operator: 'is-one-of', operand: { kind: 'constant', value } },
      fields: [],
      limit: pageSize,
    });
    if (!page.ok) continue;
    for (const { id, title } of page.value.items) {
      const key = title.trim().toLowerCase();
      found.set(key, [...(found.get(key) ?? []), id]);
    }
  }
  return found;
}
