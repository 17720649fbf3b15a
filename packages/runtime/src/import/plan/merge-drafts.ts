import type { Analysis, SheetAnalysis } from '../analysis.ts';
import type { Draft } from './draft.ts';

/** The draft after the file was read anew: what was decided about sheets that came out the same stays. */
export function mergeDrafts(fresh: Draft, old: Draft, now: Analysis, before: Analysis): Draft {
  const isSame = (sheet: number) => {
    const [a, b] = [now, before].map(({ sheets }) => sheets.find((one) => one.sheet === sheet));
    return a !== undefined && b !== undefined && shapeOf(a) === shapeOf(b);
  };
  return {
    app: old.app,
    onProblem: old.onProblem,
    sheets: fresh.sheets.map(
      (sheet) => (isSame(sheet.sheet) && old.sheets.find((one) => one.sheet === sheet.sheet)) || sheet,
    ),
  };
}

const shapeOf = ({ rows, columns }: SheetAnalysis) =>
  JSON.stringify([rows, columns.map(({ index, name, guess }) => [index, name, guess.type])]);
