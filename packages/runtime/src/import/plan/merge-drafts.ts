import type { Analysis, SheetAnalysis } from '../analysis.ts';
import type { Draft } from './draft.ts';

/** The draft after the file was read anew: what was decided about sheets that came out the same stays. */
export function mergeDrafts(fresh: Draft, old: Draft, now: Analysis, before: Analysis): Draft {
  const isSame = (sheet: number) => {
    const [a, b] = [now, before].map(({ sheets }) => sheets.find((one) => one.sheet === sheet));
    return a !== undefined && b !== undefined && shapeOf(now, a) === shapeOf(before, b);
  };
  return {
    app: old.app,
    onProblem: old.onProblem,
    effects: old.effects,
    sheets: fresh.sheets.map(
      (sheet) => (isSame(sheet.sheet) && old.sheets.find((one) => one.sheet === sheet.sheet)) || sheet,
    ),
  };
}

/** What a sheet is to the plan: its rows, its columns and what they point to. */
const shapeOf = ({ relations }: Analysis, { sheet, rows, columns }: SheetAnalysis) =>
  JSON.stringify([
    rows,
    columns.map(({ index, name, guess }) => [index, name, guess.type]),
    relations.filter(({ fromSheet }) => fromSheet === sheet),
  ]);
