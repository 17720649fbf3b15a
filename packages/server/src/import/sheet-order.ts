import type { PlannedColumn, PlannedSheet } from '@mortise/core';

export interface OrderedSheet {
  readonly sheet: PlannedSheet;
  /** Relations whose other sheet is not filled before this one (its own, or in a circle): linked afterwards. */
  readonly later: readonly PlannedColumn[];
}

/** Sheets in an order in which what a relation points to is there already, as far as that can be. */
export function sheetOrder(sheets: readonly PlannedSheet[]): OrderedSheet[] {
  const ordered: OrderedSheet[] = [];
  const filled = new Set<number>();
  let waiting = [...sheets];
  while (waiting.length > 0) {
    const next =
      waiting.find((sheet) => targetsOf(sheet).every((target) => filled.has(target) || target === sheet.sheet)) ??
      waiting[0];
    if (!next) break;
    ordered.push({
      sheet: next,
      later: next.columns.filter(({ target }) => target.kind === 'relation' && !filled.has(target.toSheet)),
    });
    filled.add(next.sheet);
    waiting = waiting.filter((sheet) => sheet !== next);
  }
  return ordered;
}

const targetsOf = ({ columns }: PlannedSheet): number[] =>
  columns.flatMap(({ target }) => (target.kind === 'relation' ? [target.toSheet] : []));
