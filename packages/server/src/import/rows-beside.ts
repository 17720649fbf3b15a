import { blank, cellText, fieldsOf, type PlannedSheet, type PublishedForm } from '@mortise/core';
import { type TableRow, tableRows } from '@mortise/sheets';
import type { RecordRow } from './batches.ts';
import { ImportFailure, type ImportRun } from './import-run.ts';
import { learnPictures, readColumns } from './read-columns.ts';
import { type ReadColumn, type ReadRow, rowsOf } from './read-row.ts';

/** Held in memory while the records are filled: more would not fit beside everything else. */
const mostRows = 200_000;

interface Source {
  readonly key: string;
  readonly toColumn: number;
  readonly columns: readonly ReadColumn[];
  readonly byKey: ReadonlyMap<string, readonly TableRow[]>;
}

type Beside = (row: RecordRow, read: ReadRow) => ReadRow;

/**
 * Rows of subforms that stand on sheets of their own, by what says to which record they belong. Reading a record then adds
 * them to it.
 */
export async function rowsBeside(run: ImportRun, sheet: PlannedSheet, form: PublishedForm): Promise<Beside> {
  if (sheet.rows.length === 0) return (_, read) => read;
  const fields = fieldsOf(form, run.ports.catalog);
  const sources: Source[] = [];
  let held = 0;
  for (const { subformId, sheet: there, keyColumn, toColumn, columns: planned } of sheet.rows) {
    const table = run.tables.get(there);
    const subform = fields.find(({ id }) => id === subformId);
    if (!table || !subform) continue;
    const columns = readColumns(run, planned, form, table).filter((column) => column.subform?.id === subformId);
    const byKey = new Map<string, TableRow[]>();
    for await (const batch of tableRows(run.workbook, there, table)) {
      held += batch.length;
      if (held > mostRows) throw new ImportFailure({ code: 'too_large', limit: mostRows });
      await learnPictures(run, columns, { rows: batch.map((row) => ({ ...row, more: [] })) });
      for (const row of batch) {
        const key = cellText(row.cells[keyColumn] ?? blank);
        if (key === '') continue;
        const known = byKey.get(key);
        if (known) known.push(row);
        else byKey.set(key, [row]);
      }
    }
    sources.push({ key: subform.key, toColumn, columns, byKey });
  }
  return (row, read) => {
    let { values, problems } = read;
    for (const { key, toColumn, columns, byKey } of sources) {
      const [first, ...more] = byKey.get(cellText(row.cells[toColumn] ?? blank)) ?? [];
      if (!first) continue;
      const found = rowsOf(columns, { ...first, more });
      values = { ...values, [key]: found.values[key] ?? [] };
      problems = [...problems, ...found.problems];
    }
    return { ...read, values, problems };
  };
}
