import { cellText, type Field } from '@mortise/core';
import type { Analysis, ColumnAnalysis, OptionCount, SheetAnalysis } from '../analysis.ts';
import type { Draft, DraftColumn, QuestionKind } from './draft.ts';
import { type Asked, type Question, sum } from './question.ts';
import { unreadableIn } from './unreadable.ts';

/** Under this the guess itself is in doubt. */
export const sureFrom = 0.75;

/** What a person should decide about each column of a sheet, by column position. */
export function questionsOf(
  analysis: Analysis,
  draft: Draft,
  sheet: SheetAnalysis,
  fields: readonly Field[] | null,
): readonly (readonly Question[])[] {
  const columns = draft.sheets.find((one) => one.sheet === sheet.sheet)?.columns ?? [];
  const asksOrder = orderAskedAt(analysis, draft);
  return columns.map((column, position) => {
    const analysed = sheet.columns[position];
    if (!analysed || column.target.kind === 'skip') return [];
    const isOrderAsked = asksOrder?.sheet === sheet.sheet && asksOrder.column === position;
    const found = [
      isOrderAsked ? plainly('date-order', firstText(analysed)) : null,
      analysed.guess.isDigitsLost ? plainly('digits', []) : null,
      missingLinks(analysis, sheet, column),
      noValue(analysed),
      unreadableIn(analysed, column, previewOf(sheet, position), fields),
      isUnsure(analysed, column) ? plainly('unsure', []) : null,
    ];
    return found
      .filter((question) => question !== null)
      .map((question) => ({ ...question, isSettled: column.settled.includes(question.kind) }));
  });
}

const plainly = (kind: QuestionKind, examples: readonly OptionCount[]): Asked => ({
  kind,
  count: 0,
  examples,
  isExact: true,
});

/** The first column of the file whose dates read both ways: one answer goes for all. */
function orderAskedAt(analysis: Analysis, draft: Draft) {
  for (const { sheet, isIncluded, columns } of draft.sheets) {
    const analysed = analysis.sheets.find((one) => one.sheet === sheet);
    const column = columns.find(
      ({ column, target }) => target.kind !== 'skip' && analysed?.columns[column]?.guess.settings.isOrderUnsure,
    );
    if (isIncluded && column) return { sheet, column: column.column };
  }
  return null;
}

const firstText = ({ samples }: ColumnAnalysis): OptionCount[] =>
  samples.flatMap((cell) => (cell.kind === 'text' ? [{ label: cellText(cell), count: 1 }] : [])).slice(0, 1);

function missingLinks(
  { relations }: Analysis,
  { sheet }: SheetAnalysis,
  { column, target }: DraftColumn,
): Asked | null {
  if (target.kind !== 'relation') return null;
  const guess = relations.find(
    ({ fromSheet, fromColumn, toSheet }) => fromSheet === sheet && fromColumn === column && toSheet === target.toSheet,
  );
  if (!guess || guess.missing === 0) return null;
  const examples = guess.missingValues.map(({ value, count }) => ({ label: value, count }));
  return { kind: 'relation', count: guess.missing, examples, isExact: true };
}

function noValue({ guess }: ColumnAnalysis): Asked | null {
  if (guess.noValueWords.length === 0) return null;
  const examples = guess.noValueWords.map(({ word, count }) => ({ label: word, count }));
  return { kind: 'no-value', count: sum(examples), examples, isExact: true };
}

/** An empty column leaves nothing to be right or wrong about. */
const isUnsure = ({ guess, distinct }: ColumnAnalysis, { target }: DraftColumn) =>
  target.kind === 'new' &&
  target.type === guess.type &&
  guess.confidence < sureFrom &&
  distinct !== 0 &&
  !guess.settings.isOrderUnsure &&
  guess.problems === 0 &&
  !guess.isDigitsLost;

const previewOf = ({ preview }: SheetAnalysis, position: number) =>
  preview.flatMap(({ cells }) => (cells[position] ? [cells[position]] : []));

export const openOf = (questions: readonly Question[]) => questions.filter(({ isSettled }) => !isSettled);
