import { type Field, type Text, textIn } from '@mortise/core';
import type { Analysis, SheetAnalysis } from '../analysis.ts';
import type { Draft, DraftSheet } from './draft.ts';
import { filledBy } from './filled-by.ts';
import { isWritable } from './match-fields.ts';
import { placeOf } from './places.ts';
import { sum } from './question.ts';
import { openOf, questionsOf } from './questions.ts';

export interface ColumnCounts {
  readonly all: number;
  readonly created: number;
  readonly matched: number;
  readonly related: number;
  readonly skipped: number;
  /** With a question that is not answered yet. */
  readonly open: number;
}

export function countColumns({ columns }: Pick<DraftSheet, 'columns'>, open: readonly number[]): ColumnCounts {
  const of = (kind: string) => columns.filter(({ target }) => target.kind === kind).length;
  return {
    all: columns.length,
    created: of('new'),
    matched: of('field'),
    related: of('relation'),
    skipped: of('skip'),
    open: open.length,
  };
}

/** One sheet as the check page tells it. */
export interface SheetSummary {
  readonly sheet: SheetAnalysis;
  readonly formName: Text;
  /** The names of the fields that are filled. */
  readonly fields: readonly Text[];
  readonly rows: number;
  readonly relations: readonly { readonly label: Text; readonly to: Text; readonly missing: number }[];
  readonly skipped: readonly string[];
  /** Columns some of whose values cannot be read. */
  readonly unreadable: readonly { readonly name: string; readonly count: number; readonly isExact: boolean }[];
  /** Columns some of whose words are taken as no value. */
  readonly emptied: readonly { readonly name: string; readonly count: number }[];
  readonly open: number;
}

/** What the import will do, sheet by sheet. `formName` names the form that is filled. */
export function summarise(
  analysis: Analysis,
  draft: Draft,
  fields: readonly Field[] | null,
  filledName: Text | null,
): readonly SheetSummary[] {
  const nameOf = ({ form, sheet }: DraftSheet): Text =>
    form.kind === 'new' ? form.name : (filledName ?? analysis.sheets.find((one) => one.sheet === sheet)?.name ?? '');
  return draft.sheets.flatMap((one) => {
    const sheet = analysis.sheets.find((analysed) => analysed.sheet === one.sheet);
    if (!one.isIncluded || !sheet) return [];
    const questions = questionsOf(analysis, draft, sheet, fields);
    const named = one.columns.map((column, position) => ({
      column,
      name: sheet.columns[position]?.name ?? '',
      position,
    }));
    const about = (kind: string) =>
      named.flatMap(({ name, position }) =>
        (questions[position] ?? [])
          .filter((question) => question.kind === kind)
          .map(({ count, isExact }) => ({ name, count, isExact })),
      );
    return [
      {
        sheet,
        formName: nameOf(one),
        fields: one.columns.flatMap(({ target }): Text[] => {
          if ('label' in target) return [target.label];
          const place = target.kind === 'field' ? placeOf(fields ?? [], target.fieldId) : undefined;
          return place ? [place.label] : [];
        }),
        rows: rowsOf(sheet, one),
        relations: named.flatMap(({ column: { target }, position }) => {
          if (target.kind !== 'relation') return [];
          const to = draft.sheets.find((other) => other.sheet === target.toSheet);
          const missing = questions[position]?.find(({ kind }) => kind === 'relation')?.count ?? 0;
          return [{ label: target.label, to: to ? nameOf(to) : '', missing }];
        }),
        skipped: named.filter(({ column }) => column.target.kind === 'skip').map(({ name }) => name),
        unreadable: about('unreadable'),
        emptied: named.flatMap(({ column, name, position }) => {
          const asked = questions[position]?.find(({ kind }) => kind === 'no-value');
          const count = sum((asked?.examples ?? []).filter(({ label }) => column.noValueWords.includes(label)));
          return count > 0 ? [{ name, count }] : [];
        }),
        open: questions.filter((column) => openOf(column).length > 0).length,
      },
    ];
  });
}

export const rowsOf = ({ rows, hiddenRows }: SheetAnalysis, { includeHiddenRows }: DraftSheet) =>
  includeHiddenRows ? rows : rows - hiddenRows;

/** Required fields of the form that no column fills: rows without them are refused. A default fills one too. */
export function missingRequired(sheet: DraftSheet, fields: readonly Field[]): readonly Field[] {
  const filled = new Set([...filledBy(sheet), ...sheet.constants.map(({ fieldId }) => fieldId)]);
  // Whoever is changed only keeps what they have.
  if (sheet.mode === 'update') return [];
  return fields.filter(
    (field) => field.block.required && field.block.default === null && isWritable(field) && !filled.has(field.id),
  );
}

/** Names that two new fields of one sheet share, and sheets whose form has no name. */
export function nameProblems({ form, columns }: DraftSheet): { readonly isUnnamed: boolean; readonly blank: number } {
  const blank = columns.filter(({ target }) => 'label' in target && textIn(target.label, 'zh').trim() === '').length;
  return { isUnnamed: form.kind === 'new' && textIn(form.name, 'zh').trim() === '', blank };
}
