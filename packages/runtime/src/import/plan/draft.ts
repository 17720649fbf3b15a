import {
  type ColumnTarget,
  type Field,
  type ImportPlan,
  type PlannedColumn,
  type PlannedSheet,
  sameJson,
} from '@mortise/core';
import type { Analysis, ColumnAnalysis, Job, SheetAnalysis } from '../analysis.ts';
import { filledBy } from './filled-by.ts';
import { fieldFor } from './match-fields.ts';
import { placeOf } from './places.ts';
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
    effects: plan.effects,
    sheets: analysis.sheets
      .filter(({ columns }) => columns.length > 0)
      .map((sheet) => {
        const planned = known.get(sheet.sheet);
        if (planned)
          return { ...planned, isIncluded: true, columns: planned.columns.map((one) => asDraft(one, fields)) };
        return {
          sheet: sheet.sheet,
          isIncluded: false,
          form: filled ?? { kind: 'new', name: sheet.name.trim(), titleColumn: titleColumnOf(sheet) },
          columns: sheet.columns.map((column, position) => unplanned(column, position, fields)),
          includeHiddenRows: true,
          ...plainly,
        };
      }),
  };
}

/** Rows become new records, and nothing is added to what their columns say. */
export const plainly = {
  mode: 'add',
  keys: [],
  blanks: 'keep',
  constants: [],
  rows: [],
  fixes: [],
  meant: [],
} satisfies Partial<PlannedSheet>;

/** A field that this person does not see is none to choose. */
function asDraft(column: PlannedColumn, fields: readonly Field[] | null): DraftColumn {
  const isOpen = !fields || column.target.kind !== 'field' || placeOf(fields, column.target.fieldId) !== undefined;
  const target: ColumnTarget = isOpen ? column.target : { kind: 'skip' };
  return { ...column, target, proposed: target, settled: [] };
}

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
export function planOf({ app, onProblem, effects, sheets }: Draft): ImportPlan {
  return { app, onProblem, effects, sheets: sheets.filter(({ isIncluded }) => isIncluded).map(plannedSheet) };
}

function plannedSheet({ isIncluded: _, ...sheet }: DraftSheet): PlannedSheet {
  const { form, columns, keys, constants } = sheet;
  const filled = filledBy(sheet);
  return {
    ...sheet,
    form: form.kind === 'new' ? { ...form, titleColumn: mayName(columns, form.titleColumn) } : form,
    // A column may have come to another field since.
    keys: keys.filter((key) => filled.has(key)),
    constants: constants.filter(({ fieldId, value }) => !filled.has(fieldId) && value !== null),
    columns: columns.map(({ column, target, dateOrder, noValueWords }) => ({
      column,
      target,
      dateOrder,
      noValueWords: [...noValueWords],
    })),
  };
}

const mayName = (columns: readonly DraftColumn[], title: number | null) =>
  title !== null && columns[title]?.target.kind === 'new' ? title : null;

/** Were all rows checked by just this plan? */
export const isChecked = ({ plan, trial }: Pick<Job, 'plan' | 'trial'>, draft: Draft): boolean =>
  trial !== null && sameJson(plan, planOf(draft));
