import {
  type AppError,
  blank,
  cellText,
  type ImportPlan,
  type Issue,
  type PlannedSheet,
  type PublishedForm,
  type RecordChange,
} from '@mortise/core';
import type { Rejection } from '../records/draft.ts';
import type { RecordRow } from './batches.ts';
import { ImportFailure, type ImportRun } from './import-run.ts';
import type { Decision } from './import-tally.ts';
import type { Fate } from './match-rows.ts';
import type { ReadColumn, ReadRow, RowProblem } from './read-row.ts';
import { recordIdOf } from './record-id.ts';

type Change = Extract<RecordChange, { kind: 'create' | 'update' }>;
type Problem = Decision['problems'][number];

/** Rows that were read, before anything is written. */
export interface RowsToWrite {
  readonly changes: readonly Change[];
  /** The row of each change. */
  readonly sources: readonly RecordRow[];
  /** Places of changes that are meant, whatever duplicate rules warn of. */
  readonly meant: ReadonlySet<number>;
  readonly refused: number;
  readonly blanked: number;
  readonly problems: readonly Problem[];
}

export interface Preparing {
  readonly onProblem: ImportPlan['onProblem'];
  readonly blanks: PlannedSheet['blanks'];
  /** By field key, what every row has. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** Rows of the sheet that a person means. */
  readonly meant: ReadonlySet<number>;
  readonly idOf: (row: Pick<RecordRow, 'index'>) => string;
}

/** Makes changes of rows. A row with a cell that its field cannot read goes on without it, or not at all. */
export function prepareRows(
  rows: readonly { readonly row: RecordRow; readonly read: ReadRow }[],
  fates: readonly Fate[] | null,
  { onProblem, blanks, constants, meant: meantRows, idOf }: Preparing,
): RowsToWrite {
  const changes: Change[] = [];
  const sources: RecordRow[] = [];
  const meant = new Set<number>();
  const found: Problem[] = [];
  let refused = 0;
  let blanked = 0;
  for (const [at, { row, read }] of rows.entries()) {
    const fate = fates?.[at] ?? made;
    const problems = fate.kind === 'refuse' ? [...read.problems, fate.problem] : read.problems;
    const isRowRejected = problems.some(({ fate: own }) => (own ?? onProblem) === 'reject');
    for (const { fate: _, ...problem } of problems) found.push({ ...problem, isRowRejected });
    if (isRowRejected) {
      refused++;
      continue;
    }
    blanked += problems.length;
    if (meantRows.has(row.index)) meant.add(changes.length);
    changes.push(changeOf(fate, row, read, { blanks, constants, idOf }));
    sources.push(row);
  }
  return { changes, sources, meant, refused, blanked, problems: found };
}

const made: Fate = { kind: 'create' };

function changeOf(
  fate: Fate,
  row: RecordRow,
  { values: said, blanks: blankKeys, ownerId }: ReadRow,
  { blanks, constants, idOf }: Pick<Preparing, 'blanks' | 'constants' | 'idOf'>,
): Change {
  const owned = ownerId === undefined ? {} : { ownerId };
  const ownId = idOf(row);
  // What this row made before a crash is made by it still.
  if (fate.kind !== 'update' || fate.id === ownId)
    return { kind: 'create', id: ownId, values: { ...constants, ...said }, ...owned };
  const emptied = blanks === 'clear' ? Object.fromEntries(blankKeys.map((key) => [key, null])) : {};
  return { kind: 'update', id: fate.id, values: { ...constants, ...emptied, ...said }, ...owned };
}

export interface WrittenRows {
  readonly decision: Decision;
  /** The rows that are records now, with their ids. */
  readonly written: readonly { readonly row: RecordRow; readonly id: string }[];
}

/** Makes and changes the records. Those that a worker made before it died are there already and count as made. */
export async function writeRows(
  run: Pick<ImportRun, 'ports' | 'actor' | 'plan' | 'tally' | 'isTrial'>,
  form: PublishedForm,
  columns: readonly ReadColumn[],
  { changes, sources, meant, refused, blanked, problems }: RowsToWrite,
): Promise<WrittenRows> {
  // What is meant comes after the others: of rows that say the same it is the one that may be there twice.
  const others = [...changes.keys()].filter((index) => !meant.has(index));
  const outcomes = [
    await writeSome(run, form, changes, others, !run.plan.effects.duplicates),
    await writeSome(run, form, changes, [...meant], true),
  ];
  const rejections = outcomes.flatMap((outcome) => outcome.rejected).filter(({ error }) => !isMadeBefore(error));
  const rejected = new Set(rejections.map(({ index }) => index));
  const said = outcomes.flatMap((outcome) => outcome.unchanged);
  // A worker that died before this one may have written them: then they are changed by this import.
  const { ports, tally, isTrial } = run;
  const before = isTrial || said.length === 0 ? nobody : await ports.imports.batchedAmong(tally.made.runId, said);
  const unchanged = new Set(said.filter((id) => !before.has(id)));
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const written: WrittenRows['written'][number][] = [];
  for (const [index, change] of changes.entries()) {
    const row = sources[index];
    if (!row || rejected.has(index)) continue;
    written.push({ row, id: change.id ?? '' });
    if (change.kind === 'create') counts.created++;
    else if (unchanged.has(change.id.toLowerCase())) counts.unchanged++;
    else counts.updated++;
  }
  return {
    written,
    decision: {
      ...counts,
      rejected: refused + rejected.size,
      blanked,
      problems: [...problems, ...rejections.flatMap(({ index, error }) => problemsOf(error, sources[index], columns))],
    },
  };
}

const nobody: ReadonlySet<string> = new Set();

/** Some of the changes; those that are refused are told by their place among all. */
async function writeSome(
  { ports, actor, plan, tally, isTrial }: Pick<ImportRun, 'ports' | 'actor' | 'plan' | 'tally' | 'isTrial'>,
  form: PublishedForm,
  changes: readonly Change[],
  places: readonly number[],
  allowDuplicates: boolean,
): Promise<{ readonly rejected: readonly Rejection[]; readonly unchanged: readonly string[] }> {
  if (places.length === 0) return { rejected: [], unchanged: [] };
  const some = places.flatMap((index) => changes[index] ?? []);
  const outcome = await ports.writer.write(actor, form, some, {
    atomic: false,
    road: 'import',
    returning: 'ids',
    batch: tally.made.runId,
    trial: isTrial,
    withoutRules: !plan.effects.rules,
    allowDuplicates,
  });
  if (!outcome.ok) throw new ImportFailure(outcome.error);
  const { rejected, unchanged } = outcome.value;
  return { unchanged, rejected: rejected.map(({ index, error }) => ({ index: places[index] ?? index, error })) };
}

/** Ids of an import's records are its own: one that is taken was taken by the same row. */
const isMadeBefore = (error: AppError) =>
  error.code === 'invalid' && error.issues.every(({ path: [at], code }) => at === '$id' && code === 'not_unique');

/** Why a row was refused, in the words of each field concerned. */
function problemsOf(error: AppError, row: RecordRow | undefined, columns: readonly ReadColumn[]): Problem[] {
  const issues: readonly Pick<Issue, 'path' | 'code' | 'message'>[] =
    error.code === 'invalid' && error.issues.length > 0
      ? error.issues
      : [{ path: [], code: error.code, message: words[error.code] ?? notWritten }];
  return issues.map(({ path: [key, , inRow], code, message }) => {
    const column = columns.find(({ field, subform }) =>
      subform ? subform.key === key && field.key === inRow : field.key === key,
    );
    const cell = (column && row?.cells[column.planned.column]) ?? blank;
    return {
      row: row?.index ?? 0,
      column: column?.name ?? null,
      ...(column && { position: column.planned.column }),
      code,
      value: cellText(cell),
      message,
      isRowRejected: true,
    };
  });
}

const notWritten = { zh: '这一行没有写入', en: 'This row was not written.' };
const words: Partial<Record<AppError['code'], RowProblem['message']>> = {
  not_found: { zh: '你不能修改这条记录', en: 'You may not change this record' },
  forbidden: { zh: '没有权限', en: 'You may not do this' },
  in_use: { zh: '其他记录依赖它', en: 'Other records depend on it' },
};

export const recordIdIn =
  ({ tally }: Pick<ImportRun, 'tally'>, sheet: number) =>
  ({ index }: Pick<RecordRow, 'index'>): string =>
    recordIdOf(tally.made.runId, sheet, index);
