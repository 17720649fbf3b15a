import {
  type Actor,
  type AppError,
  blank,
  cellText,
  type Field,
  fieldsOf,
  type ImportJob,
  type ImportProblem,
  type PlannedColumn,
  type PublishedForm,
  type RecordChange,
  type Text,
} from '@mortise/core';
import { type TableColumn, type TableRow, tableRows, type Workbook } from '@mortise/sheets';
import { blockIdOf } from './form-drafts.ts';
import type { Directory, ImportPorts } from './import-ports.ts';
import type { ImportTally } from './import-tally.ts';
import { parseContext, recordsByTitle } from './parse-context.ts';
import { linkKey, type ReadColumn, type ReadRow, readRow } from './read-row.ts';
import type { ReadTable } from './read-table.ts';
import { recordIdOf } from './record-id.ts';
import type { OrderedSheet } from './sheet-order.ts';

const batchSize = 1000;

/** Everything a run of one import shares. */
export interface ImportRun {
  readonly ports: ImportPorts;
  readonly actor: Actor;
  readonly job: ImportJob;
  readonly workbook: Workbook;
  readonly directory: Directory;
  readonly onProblem: 'blank' | 'reject';
  readonly forms: ReadonlyMap<number, PublishedForm>;
  readonly tally: ImportTally;
  /** Ids of records by sheet position and key text, for the relations of sheets that come later. */
  readonly keys: Map<number, { readonly column: number; readonly ids: Map<string, string> }[]>;
  /** Stores how far it came; throws `Stopped` when the person or the worker wants it to end. */
  readonly checkpoint: () => Promise<void>;
}

/** Reads the rows of a sheet and makes records of them, a thousand at a time. Number in = created + rejected. */
export async function fillSheet(run: ImportRun, { sheet, later }: OrderedSheet, table: ReadTable): Promise<void> {
  const form = run.forms.get(sheet.sheet);
  if (!form) return;
  const counts = run.tally.sheet(sheet.sheet, table.name, form.id);
  const now = sheet.columns.filter((column) => !later.includes(column));
  const fields = new Map(fieldsOf(form, run.ports.catalog).map((field) => [field.id, field]));
  const alreadyDecided = run.tally.made.rows[sheet.sheet] ?? 0;
  let isResuming = run.job.progress !== null;
  let position = 0;
  let batch: TableRow[] = [];

  const flush = async () => {
    const rows = batch;
    batch = [];
    if (rows.length === 0) return;
    const columns = await readColumns(run, now, fields, table, rows);
    if (isResuming) isResuming = await skipExisting(run, sheet.sheet, form, rows, counts);
    const created = await writeRows(run, sheet.sheet, form, columns, rows, counts, table.name);
    noteKeys(run, sheet.sheet, rows, created);
    run.tally.rowsDone(sheet.sheet, position);
    await run.checkpoint();
  };

  for await (const rows of tableRows(run.workbook, sheet.sheet, {
    ...table,
    columns: table.columns as TableColumn[],
  })) {
    for (const row of rows) {
      position++;
      if (row.hidden && !sheet.includeHiddenRows) continue;
      if (position <= alreadyDecided) {
        noteKeys(run, sheet.sheet, [row], new Set([recordIdOf(run.job, sheet.sheet, row.index)]));
        continue;
      }
      batch.push(row);
      if (batch.length >= batchSize) await flush();
    }
  }
  await flush();
}

async function readColumns(
  { ports, actor, directory, forms, keys }: ImportRun,
  planned: readonly PlannedColumn[],
  fields: ReadonlyMap<string, Field>,
  table: ReadTable,
  rows: readonly TableRow[],
): Promise<ReadColumn[]> {
  const titles = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const columns: ReadColumn[] = [];
  for (const column of planned) {
    const { target } = column;
    const field = fields.get(target.kind === 'field' ? target.fieldId : blockIdOf(column));
    if (target.kind === 'skip' || !field) continue;
    const formId = target.kind === 'field' ? targetFormOf(field) : null;
    if (formId && !titles.has(formId)) {
      const other = await ports.forms.find(formId);
      const texts = new Set(rows.map(({ cells }) => cellText(cells[column.column] ?? blank)).filter(Boolean));
      if (other) titles.set(formId, await recordsByTitle(ports.reader, actor, other, texts));
    }
    const links =
      target.kind === 'relation' && forms.has(target.toSheet)
        ? keys.get(target.toSheet)?.find(({ column: key }) => key === target.keyColumn)?.ids
        : undefined;
    columns.push({
      planned: column,
      field,
      name: table.columns[column.column]?.name ?? '',
      context: parseContext(actor, directory, titles, column.dateOrder),
      ...(links ? { links } : {}),
    });
  }
  return columns;
}

const targetFormOf = ({ storage }: Field): string | null =>
  storage.in === 'link' ? storage.formId : storage.in === 'column' ? (storage.references?.formId ?? null) : null;

/** Takes out of `rows` what a worker that died had made already; false once a batch has none of it. */
async function skipExisting(
  { ports, actor, job }: ImportRun,
  sheet: number,
  form: PublishedForm,
  rows: TableRow[],
  counts: { rows: number; created: number },
): Promise<boolean> {
  const ids = rows.map(({ index }) => recordIdOf(job, sheet, index));
  const existing = await ports.reader.titles(actor, form, ids);
  const missing = rows.filter((_, position) => !((ids[position] ?? '') in existing));
  const found = rows.length - missing.length;
  counts.rows += found;
  counts.created += found;
  rows.splice(0, rows.length, ...missing);
  return found > 0;
}

async function writeRows(
  { ports, actor, job, tally, onProblem }: ImportRun,
  sheet: number,
  form: PublishedForm,
  columns: readonly ReadColumn[],
  rows: readonly TableRow[],
  counts: { rows: number; created: number; rejected: number; blanked: number },
  sheetName: string,
): Promise<ReadonlySet<string>> {
  const changes: RecordChange[] = [];
  const sources: TableRow[] = [];
  const report = (found: ReadRow['problems'], isRowRejected: boolean) => {
    for (const problem of found) tally.problem({ ...problem, sheet: sheetName, isRowRejected });
  };
  for (const row of rows) {
    const { values, problems } = readRow(columns, row);
    counts.rows++;
    if (problems.length > 0 && onProblem === 'reject') {
      counts.rejected++;
      report(problems, true);
      continue;
    }
    counts.blanked += problems.length;
    report(problems, false);
    changes.push({ kind: 'create', id: recordIdOf(job, sheet, row.index), values });
    sources.push(row);
  }
  if (changes.length === 0) return new Set();
  const written = await ports.writer.write(actor, form, changes, { atomic: false, road: 'import', returning: 'ids' });
  if (!written.ok) throw new ImportFailure(written.error);
  for (const { index, error } of written.value.rejected) {
    counts.rejected++;
    report(rejection(error, sources[index]?.index ?? 0, form, sheetName), true);
  }
  counts.created += written.value.ids.length;
  return new Set(written.value.ids);
}

/** The sentences of a refused row, each with the field it names. */
function rejection(error: AppError, row: number, form: PublishedForm, _sheet: string): ImportProblem[] {
  const other: Text = { zh: '这一行没有写入', en: 'This row was not written' };
  const issues = error.code === 'invalid' ? error.issues : [];
  const problems = issues.map(({ path, message }) => {
    const block = form.blocks.find(({ key }) => key !== '' && path.includes(key));
    const column = block ? (typeof block.label === 'string' ? block.label : block.label.zh) : null;
    return { sheet: '', row, column, value: '', message, isRowRejected: true };
  });
  return problems.length > 0
    ? problems
    : [{ sheet: '', row, column: null, value: '', message: other, isRowRejected: true }];
}

function noteKeys({ keys, job }: ImportRun, sheet: number, rows: readonly TableRow[], created: ReadonlySet<string>) {
  for (const { column, ids } of keys.get(sheet) ?? []) {
    for (const { index, cells } of rows) {
      const id = recordIdOf(job, sheet, index);
      const text = linkKey(cellText(cells[column] ?? blank));
      if (text !== '' && created.has(id)) ids.set(text, id);
    }
  }
}

/** The run cannot go on: the person is told why, and what was made is taken back. */
export class ImportFailure extends Error {
  readonly reason: AppError;
  constructor(reason: AppError) {
    super(reason.code);
    this.reason = reason;
  }
}
