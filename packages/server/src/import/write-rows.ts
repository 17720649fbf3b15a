import {
  type AppError,
  blank,
  cellText,
  type ImportPlan,
  type ImportProblem,
  type Issue,
  type PublishedForm,
  type RecordChange,
} from '@mortise/core';
import type { TableRow } from '@mortise/sheets';
import { ImportFailure, type ImportRun } from './import-run.ts';
import type { Decision } from './import-tally.ts';
import { type ReadColumn, readRow } from './read-row.ts';
import { recordIdOf } from './record-id.ts';

type Problem = Omit<ImportProblem, 'sheet'>;

/** Rows that were read, before anything is written. */
export interface RowsToWrite {
  readonly changes: readonly Extract<RecordChange, { kind: 'create' }>[];
  /** The row of each change. */
  readonly sources: readonly TableRow[];
  readonly refused: number;
  readonly blanked: number;
  readonly problems: readonly Problem[];
}

/** Reads rows into changes. A row with a cell that its field cannot read goes on without it, or not at all. */
export function prepareRows(
  columns: readonly ReadColumn[],
  rows: readonly TableRow[],
  onProblem: ImportPlan['onProblem'],
  idOf: (row: TableRow) => string,
): RowsToWrite {
  const changes: RowsToWrite['changes'][number][] = [];
  const sources: TableRow[] = [];
  const found: Problem[] = [];
  let refused = 0;
  let blanked = 0;
  for (const row of rows) {
    const { values, problems } = readRow(columns, row);
    const isRowRejected = problems.length > 0 && onProblem === 'reject';
    for (const problem of problems) found.push({ ...problem, isRowRejected });
    if (isRowRejected) {
      refused++;
      continue;
    }
    blanked += problems.length;
    changes.push({ kind: 'create', id: idOf(row), values });
    sources.push(row);
  }
  return { changes, sources, refused, blanked, problems: found };
}

export interface WrittenRows {
  readonly decision: Decision;
  /** The rows that are records now. */
  readonly created: readonly TableRow[];
}

/** Makes the records. Those that a worker made before it died are there already and count as made. */
export async function writeRows(
  { ports, actor }: ImportRun,
  form: PublishedForm,
  columns: readonly ReadColumn[],
  { changes, sources, refused, blanked, problems }: RowsToWrite,
): Promise<WrittenRows> {
  const written = await ports.writer.write(actor, form, changes, { atomic: false, road: 'import', returning: 'ids' });
  if (!written.ok) throw new ImportFailure(written.error);
  const rejections = written.value.rejected.filter(({ error }) => !isMadeBefore(error));
  const rejected = new Set(rejections.map(({ index }) => index));
  const created = sources.filter((_, index) => !rejected.has(index));
  return {
    created,
    decision: {
      created: created.length,
      rejected: refused + rejected.size,
      blanked,
      problems: [...problems, ...rejections.flatMap(({ index, error }) => problemsOf(error, sources[index], columns))],
    },
  };
}

/** Ids of an import's records are its own: one that is taken was taken by the same row. */
const isMadeBefore = (error: AppError) =>
  error.code === 'invalid' && error.issues.every(({ path: [at], code }) => at === '$id' && code === 'not_unique');

/** Why a row was refused, in the words of each field concerned. */
function problemsOf(error: AppError, row: TableRow | undefined, columns: readonly ReadColumn[]): Problem[] {
  const issues: readonly Pick<Issue, 'path' | 'message'>[] =
    error.code === 'invalid' && error.issues.length > 0 ? error.issues : [{ path: [], message: notWritten }];
  return issues.map(({ path: [key], message }) => {
    const column = columns.find(({ field }) => field.key === key);
    const cell = (column && row?.cells[column.planned.column]) ?? blank;
    return {
      row: row?.index ?? 0,
      column: column?.name ?? null,
      value: cellText(cell),
      message,
      isRowRejected: true,
    };
  });
}

const notWritten = { zh: '这一行没有写入', en: 'This row was not written.' };

export const recordIdIn =
  ({ tally }: Pick<ImportRun, 'tally'>, sheet: number) =>
  ({ index }: Pick<TableRow, 'index'>): string =>
    recordIdOf(tally.made.runId, sheet, index);
