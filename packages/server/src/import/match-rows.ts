import { blank, cellText, comparable, type Field, type PlannedSheet, type PublishedForm } from '@mortise/core';
import type { RecordRow } from './batches.ts';
import { ImportFailure, type ImportRun } from './import-run.ts';
import type { ReadRow, RowProblem } from './read-row.ts';
import type { ReadTable } from './read-table.ts';

/** What becomes of a row. */
export type Fate =
  | { readonly kind: 'create' }
  | { readonly kind: 'update'; readonly id: string }
  | { readonly kind: 'refuse'; readonly problem: RowProblem };

interface Keyed {
  readonly row: RecordRow;
  readonly read: ReadRow;
}

/** By which fields the rows of a sheet are told apart; null where each is a new record. */
export interface RowKeys {
  readonly mode: PlannedSheet['mode'];
  /** Null stands for the id of the record. */
  readonly fields: readonly (Field | null)[];
  readonly ids: readonly string[];
  /** The column that says the first of them: what is wrong with a key is put right there. */
  readonly column: { readonly position: number; readonly name: string } | null;
  /** Keys of the file so far: the first row that has one counts. */
  readonly seen: Map<string, number>;
}

export function rowKeys(
  { mode, keys, columns }: PlannedSheet,
  fields: readonly Field[],
  table: Pick<ReadTable, 'columns'>,
): RowKeys | null {
  if (mode === 'add' || keys.length === 0) return null;
  const found = keys.map((id) => (id === '$id' ? null : (fields.find((field) => field.id === id) ?? null)));
  const first = columns.find(({ target }) => target.kind === 'field' && target.fieldId === keys[0]);
  const column = first ? { position: first.column, name: table.columns[first.column]?.name ?? '' } : null;
  return { mode, fields: found, ids: keys, column, seen: new Map() };
}

const valuesOf = ({ fields }: RowKeys, { values, id }: ReadRow): unknown[] =>
  fields.map((field) => (field === null ? id.trim().toLowerCase() || null : (values[field.key] ?? null)));

/** One text for values that mean the same; null where one of them is empty. */
function nameOf({ fields }: RowKeys, values: readonly unknown[]): string | null {
  if (values.some((value) => value === null)) return null;
  return JSON.stringify(values.map((value, at) => comparable(fields[at]?.kind ?? 'text', value)));
}

/** Takes note of keys that rows before a crash had. */
export function noteKeys(keys: RowKeys, rows: readonly Keyed[]): void {
  for (const { row, read } of rows) {
    const name = nameOf(keys, valuesOf(keys, read));
    if (name !== null && !keys.seen.has(name)) keys.seen.set(name, row.index);
  }
}

/** Finds the records that rows mean: one question for all of them. */
export async function matchRows(
  { ports, actor }: Pick<ImportRun, 'ports' | 'actor'>,
  form: PublishedForm,
  keys: RowKeys,
  rows: readonly Keyed[],
): Promise<readonly Fate[]> {
  const asked = rows.map(({ read }) => valuesOf(keys, read));
  const found = await ports.reader.match(actor, form, keys.ids, asked);
  if (!found.ok) throw new ImportFailure(found.error);
  return rows.map(({ row }, at): Fate => {
    const values = asked[at] ?? [];
    const name = nameOf(keys, values);
    if (name === null) return keys.mode === 'upsert' ? { kind: 'create' } : refused(keys, row, 'no_key', noKey);
    const first = keys.seen.get(name);
    if (first !== undefined && first !== row.index) return refused(keys, row, 'duplicate_in_file', sameAs(first));
    keys.seen.set(name, row.index);
    const [id, ...others] = found.value[at] ?? [];
    if (others.length > 0) return refused(keys, row, 'ambiguous_key', several(others.length + 1));
    if (id !== undefined) return { kind: 'update', id };
    return keys.mode === 'upsert' && !isById(keys)
      ? { kind: 'create' }
      : refused(keys, row, 'no_such_record', keys.fields.includes(null) ? noSuchId : noSuchRecord);
  });
}

/** An id says that the record is there: one that is not has been deleted, or is nobody's to see. */
const isById = ({ fields }: RowKeys): boolean => fields.includes(null);

const refused = ({ column }: RowKeys, row: RecordRow, code: string, message: RowProblem['message']): Fate => ({
  kind: 'refuse',
  problem: {
    row: row.index,
    column: column?.name ?? null,
    ...(column && { position: column.position }),
    code,
    value: column ? cellText(row.cells[column.position] ?? blank) : '',
    message,
    fate: 'reject',
  },
});

const noKey = {
  zh: '识别字段是空的，不知道更新哪条记录',
  en: 'The key is empty: it is not clear which record is meant',
};
const noSuchRecord = { zh: '没有找到要更新的记录', en: 'There is no record to update' };
const noSuchId = {
  zh: '没有这个 ID 的记录，它可能已删除或你看不到',
  en: 'There is no record with this ID. It may be deleted or closed to you',
};
const sameAs = (row: number) => ({
  zh: `和第 ${row} 行是同一条记录，只导入第一行`,
  en: `The same record as in row ${row}. Only the first is imported`,
});
const several = (count: number) => ({
  zh: `有 ${count} 条记录符合，不知道更新哪一条`,
  en: `${count} records fit: it is not clear which is meant`,
});
