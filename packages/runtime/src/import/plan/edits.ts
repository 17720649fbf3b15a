import type { ColumnTarget, Text } from '@mortise/core';
import type { Analysis, ColumnAnalysis } from '../analysis.ts';
import type { Draft, DraftColumn, DraftSheet, QuestionKind } from './draft.ts';
import { filledBy } from './filled-by.ts';
import { typeTarget } from './type-target.ts';

/* Every edit gives a new draft and touches no more of the old one than it changes. */

type FieldTarget = Extract<ColumnTarget, { kind: 'field' }>;

export interface At {
  /** Position in the workbook. */
  readonly sheet: number;
  readonly column: number;
}

export const changeSheet = (draft: Draft, sheet: number, change: (sheet: DraftSheet) => DraftSheet): Draft => ({
  ...draft,
  sheets: draft.sheets.map((one) => (one.sheet === sheet ? change(one) : one)),
});

export const changeColumn = (draft: Draft, at: At, change: (column: DraftColumn) => DraftColumn): Draft =>
  changeSheet(draft, at.sheet, (sheet) => ({
    ...sheet,
    columns: sheet.columns.map((column) => (column.column === at.column ? change(column) : column)),
  }));

export const setTarget = (draft: Draft, at: At, target: ColumnTarget): Draft =>
  changeColumn(draft, at, (column) => ({ ...column, target }));

/** Another type for a new field. Its name stays; going back to the proposed type brings its settings back. */
export const setType = (draft: Draft, at: At, type: string, analysed: ColumnAnalysis): Draft =>
  changeColumn(draft, at, (column) => {
    const { proposed, target } = column;
    const next = proposed.kind === 'new' && proposed.type === type ? proposed : typeTarget(analysed, type);
    return { ...column, target: { ...next, label: labelOf(target) ?? next.label }, settled: settle(column, 'unsure') };
  });

export const rename = (draft: Draft, at: At, label: Text): Draft =>
  changeColumn(draft, at, (column) =>
    'label' in column.target ? { ...column, target: { ...column.target, label } } : column,
  );

const labelOf = (target: ColumnTarget): Text | undefined => ('label' in target ? target.label : undefined);

const settle = ({ settled }: DraftColumn, kind: QuestionKind): readonly QuestionKind[] =>
  settled.includes(kind) ? settled : [...settled, kind];

export const settleQuestion = (draft: Draft, at: At, kind: QuestionKind): Draft =>
  changeColumn(draft, at, (column) => ({ ...column, settled: settle(column, kind) }));

export const reopenQuestion = (draft: Draft, at: At, kind: QuestionKind): Draft =>
  changeColumn(draft, at, (column) => ({ ...column, settled: column.settled.filter((one) => one !== kind) }));

/** Takes these words as "no value", or keeps them as they stand. */
export const setNoValueWords = (draft: Draft, at: At, words: readonly string[]): Draft =>
  changeColumn(draft, at, (column) => ({ ...column, noValueWords: words, settled: settle(column, 'no-value') }));

/** One answer for every column of the file whose dates could be read both ways. */
export function setDateOrder(draft: Draft, analysis: Analysis, dateOrder: 'mdy' | 'dmy'): Draft {
  const unsure = new Set(
    analysis.sheets.flatMap(({ sheet, columns }) =>
      columns.flatMap(({ guess }, column) => (guess.settings.isOrderUnsure ? [`${sheet}.${column}`] : [])),
    ),
  );
  return {
    ...draft,
    sheets: draft.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) =>
        unsure.has(`${sheet.sheet}.${column.column}`)
          ? { ...column, dateOrder, settled: settle(column, 'date-order') }
          : column,
      ),
    })),
  };
}

/** Leaves a sheet out or takes it in. Relations to a sheet that is left out become plain fields, and come back with it. */
export function includeSheet(draft: Draft, analysis: Analysis, sheet: number, isIncluded: boolean): Draft {
  const changed = changeSheet(draft, sheet, (one) => ({ ...one, isIncluded }));
  const isFilling = changed.sheets.some(({ form }) => form.kind === 'existing');
  // One form takes one sheet.
  if (isFilling) {
    const only = (one: DraftSheet) => ({ ...one, isIncluded: isIncluded && one.sheet === sheet });
    return isIncluded ? { ...changed, sheets: changed.sheets.map(only) } : draft;
  }
  return {
    ...changed,
    sheets: changed.sheets.map((one) => ({
      ...one,
      columns: one.columns.map((column) => relinked(analysis, one.sheet, column, sheet, isIncluded)),
    })),
  };
}

function relinked(analysis: Analysis, from: number, column: DraftColumn, to: number, isIncluded: boolean): DraftColumn {
  const { target } = column;
  const analysed = analysis.sheets.find(({ sheet }) => sheet === from)?.columns[column.column];
  if (!analysed) return column;
  if (!isIncluded) {
    if (target.kind !== 'relation' || target.toSheet !== to) return column;
    return { ...column, target: { ...typeTarget(analysed, analysed.guess.type), label: target.label } };
  }
  const guess = analysis.relations.find(
    ({ fromSheet, fromColumn, toSheet }) => fromSheet === from && fromColumn === column.column && toSheet === to,
  );
  if (!guess || target.kind !== 'new' || target.type !== analysed.guess.type) return column;
  return { ...column, target: { kind: 'relation', label: target.label, toSheet: to, keyColumn: guess.toColumn } };
}

/** Whether rows make records, change those that are there, or both. */
export const setMode = (
  draft: Draft,
  sheet: number,
  mode: DraftSheet['mode'],
  likely: (sheet: DraftSheet) => readonly string[],
): Draft =>
  changeSheet(draft, sheet, (one) => {
    const filled = filledBy(one);
    const kept = one.keys.filter((key) => filled.has(key));
    return { ...one, mode, keys: mode === 'add' || kept.length > 0 ? kept : [...likely(one)] };
  });

/** How the names of a column are looked up, and what becomes of those that are not found. */
export const setLookup = (
  draft: Draft,
  at: At,
  change: { readonly by?: string | null; readonly unmatched?: FieldTarget['unmatched'] | null },
): Draft =>
  changeColumn(draft, at, (column) => {
    if (column.target.kind !== 'field') return column;
    const { by, unmatched, ...target } = column.target;
    const next = {
      by: change.by === undefined ? by : change.by,
      unmatched: change.unmatched === undefined ? unmatched : change.unmatched,
    };
    return {
      ...column,
      target: {
        ...target,
        ...(next.by ? { by: next.by } : {}),
        ...(next.unmatched ? { unmatched: next.unmatched } : {}),
      },
    };
  });

/** Says once whom or what a name means; null for nobody, undefined takes the answer back. */
export const answerName = (draft: Draft, at: At, text: string, answer: string | null | undefined): Draft =>
  changeColumn(draft, at, (column) => {
    if (column.target.kind !== 'field') return column;
    const { [text]: _, ...others } = column.target.answers ?? {};
    return {
      ...column,
      target: { ...column.target, answers: answer === undefined ? others : { ...others, [text]: answer } },
    };
  });

/** Puts a cell right without touching the file; null leaves it as it stands there. */
export const fixCell = (draft: Draft, { sheet, column }: At, row: number, text: string | null): Draft =>
  changeSheet(draft, sheet, (one) => {
    const others = one.fixes.filter((fix) => fix.row !== row || fix.column !== column);
    return { ...one, fixes: text === null ? others : [...others, { row, column, text }] };
  });

/** Takes a row in although a duplicate rule warns of it, or leaves it out after all. */
export const meanRow = (draft: Draft, sheet: number, row: number, isMeant: boolean): Draft =>
  changeSheet(draft, sheet, (one) => {
    const others = one.meant.filter((each) => each !== row);
    return { ...one, meant: isMeant ? [...others, row].sort((first, second) => first - second) : others };
  });

/** All such rows at once, those that are not listed too. */
export const meanAll = (draft: Draft, isMeant: boolean): Draft => ({
  ...draft,
  effects: { ...draft.effects, duplicates: !isMeant },
  sheets: draft.sheets.map((sheet) => ({ ...sheet, meant: [] })),
});
