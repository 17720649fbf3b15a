import type { ColumnTarget, Field, ImportPlan, PlannedColumn, PlannedSheet } from '@mortise/core';
import type { Analysis, ColumnAnalysis, SheetAnalysis } from '../analysis.ts';
import { fieldFor } from './match-fields.ts';
import { typeTarget } from './type-target.ts';

/** What the assistant may ask about a column. */
export type QuestionKind = 'date-order' | 'no-value' | 'digits' | 'relation' | 'unreadable' | 'unsure';

export interface DraftColumn extends Omit<PlannedColumn, 'noValueWords'> {
  readonly noValueWords: readonly string[];
  /** What it would become if nobody touched it. */
  readonly proposed: ColumnTarget;
  /** Questions that the person has answered. */
  readonly settled: readonly QuestionKind[];
}

export interface DraftSheet extends Omit<PlannedSheet, 'columns'> {
  readonly isIncluded: boolean;
  readonly columns: readonly DraftColumn[];
}

/** A plan while a person works on it: it also remembers the sheets that are left out and what has been answered. */
export interface Draft extends Omit<ImportPlan, 'sheets'> {
  readonly sheets: readonly DraftSheet[];
}

/** The proposed plan as a draft. `fields` are those of the form that is filled; null where forms are made. */
export function draftOf(analysis: Analysis, plan: ImportPlan, fields: readonly Field[] | null): Draft {
  const known = new Map(plan.sheets.map((sheet) => [sheet.sheet, sheet]));
  const filled = plan.sheets.find(({ form }) => form.kind === 'existing')?.form;
  return {
    app: plan.app,
    onProblem: plan.onProblem,
    sheets: analysis.sheets
      .filter(({ columns }) => columns.length > 0)
      .map((sheet) => {
        const planned = known.get(sheet.sheet);
        if (planned) return { ...planned, isIncluded: true, columns: planned.columns.map(asDraft) };
        return {
          sheet: sheet.sheet,
          isIncluded: false,
          form: filled ?? { kind: 'new', name: sheet.name.trim(), titleColumn: titleColumnOf(sheet) },
          columns: sheet.columns.map((column, position) => unplanned(column, position, fields)),
          includeHiddenRows: true,
        };
      }),
  };
}

const asDraft = (column: PlannedColumn): DraftColumn => ({ ...column, proposed: column.target, settled: [] });

function unplanned(column: ColumnAnalysis, position: number, fields: readonly Field[] | null): DraftColumn {
  const field = fields && fieldFor(column.name, fields);
  const target: ColumnTarget = !fields
    ? typeTarget(column, column.guess.type)
    : field
      ? { kind: 'field', fieldId: field.id }
      : { kind: 'skip' };
  return { column: position, target, proposed: target, dateOrder: 'ymd', noValueWords: [], settled: [] };
}

/** The first text that repeats nothing, else the first text. */
function titleColumnOf({ columns }: SheetAnalysis): number | null {
  const texts = [...columns.keys()].filter((position) => columns[position]?.guess.type === 'text');
  return texts.find((position) => columns[position]?.guess.isUnique) ?? texts[0] ?? null;
}

/** The plan as the server takes it. A title column that is not imported names nothing. */
export function planOf({ app, onProblem, sheets }: Draft): ImportPlan {
  return {
    app,
    onProblem,
    sheets: sheets
      .filter(({ isIncluded }) => isIncluded)
      .map(({ sheet, form, columns, includeHiddenRows }) => ({
        sheet,
        form: form.kind === 'new' ? { ...form, titleColumn: mayName(columns, form.titleColumn) } : form,
        includeHiddenRows,
        columns: columns.map(({ column, target, dateOrder, noValueWords }) => ({
          column,
          target,
          dateOrder,
          noValueWords: [...noValueWords],
        })),
      })),
  };
}

const mayName = (columns: readonly DraftColumn[], title: number | null) =>
  title !== null && columns[title]?.target.kind === 'new' ? title : null;
