import type { ImportPlan, PlannedColumn } from '@mortise/core';
import type { Analysis, ColumnAnalysis, ColumnGuess, SheetAnalysis } from '../analysis.ts';
import { plainly } from './draft.ts';

/* Analyses for tests, with what a test does not care about filled in. */

export const guessOf = (guess: Partial<ColumnGuess>): ColumnGuess => ({
  type: 'text',
  settings: {},
  confidence: 0.99,
  problems: 0,
  noValueWords: [],
  isUnique: false,
  ...guess,
});

export const columnOf = (
  name: string,
  guess: Partial<ColumnGuess> = {},
  more: Partial<ColumnAnalysis> = {},
): ColumnAnalysis => ({
  index: 0,
  name,
  isUnnamed: false,
  isHidden: false,
  blanks: 0,
  samples: [],
  guess: guessOf(guess),
  ...more,
});

export const sheetOf = (
  sheet: number,
  name: string,
  columns: readonly ColumnAnalysis[],
  more: Partial<SheetAnalysis> = {},
): SheetAnalysis => ({
  sheet,
  name,
  hidden: false,
  kind: 'table',
  isRecommended: true,
  rows: 100,
  hiddenRows: 0,
  columns: columns.map((column, index) => ({ ...column, index })),
  preview: [],
  top: [],
  ...more,
});

export const analysisOf = (sheets: readonly SheetAnalysis[], more: Partial<Analysis> = {}): Analysis => ({
  format: 'xlsx',
  sheets,
  unreadSheets: 0,
  relations: [],
  ...more,
});

/** The plan that makes one form of each of these sheets, every column a new field of its guessed type. */
export const planFor = ({ relations }: Analysis, sheets: readonly SheetAnalysis[]): ImportPlan => ({
  app: { kind: 'new', name: '台账' },
  onProblem: 'blank',
  effects: { rules: true, duplicates: true },
  sheets: sheets.map(({ sheet, name, columns }) => ({
    sheet,
    form: { kind: 'new', name, titleColumn: 0 },
    includeHiddenRows: true,
    ...plainly,
    columns: columns.map((column, position): PlannedColumn => {
      const link = relations.find(({ fromSheet, fromColumn }) => fromSheet === sheet && fromColumn === position);
      return {
        column: position,
        dateOrder: 'ymd',
        noValueWords: [],
        target: link
          ? { kind: 'relation', label: column.name, toSheet: link.toSheet, keyColumn: link.toColumn }
          : { kind: 'new', type: column.guess.type, label: column.name, config: {} },
      };
    }),
  })),
});
