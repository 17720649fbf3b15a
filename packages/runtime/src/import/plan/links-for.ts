import type { Text } from '@mortise/core';
import type { Analysis } from '../analysis.ts';
import type { Draft } from './draft.ts';
import type { At } from './edits.ts';

/** A sheet that a column may point to, and the column its records are found by. */
export interface LinkChoice {
  readonly toSheet: number;
  readonly keyColumn: number;
  readonly keyName: string;
  readonly formName: Text;
}

/** Sheets that a column may be linked to: those whose records can be told apart by one column, what was found first. */
export function linksFor(analysis: Analysis, draft: Draft, at: At): readonly LinkChoice[] {
  return draft.sheets.flatMap(({ sheet, isIncluded, form }) => {
    const analysed = analysis.sheets.find((one) => one.sheet === sheet);
    if (!isIncluded || !analysed || form.kind !== 'new') return [];
    const guess = analysis.relations.find(
      ({ fromSheet, fromColumn, toSheet }) => fromSheet === at.sheet && fromColumn === at.column && toSheet === sheet,
    );
    if (sheet === at.sheet && !guess) return [];
    const unique = [...analysed.columns.keys()].filter((position) => analysed.columns[position]?.guess.isUnique);
    const own = unique.find((position) => position === form.titleColumn) ?? unique[0];
    const keyColumn = guess?.toColumn ?? own;
    if (keyColumn === undefined) return [];
    return [{ toSheet: sheet, keyColumn, keyName: analysed.columns[keyColumn]?.name ?? '', formName: form.name }];
  });
}
