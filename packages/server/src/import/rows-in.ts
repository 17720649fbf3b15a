import type { ImportJob, ImportPlan } from '@mortise/core';
import { tablesOf } from './read-table.ts';

/** Rows that the plan takes, of all its sheets. */
export function rowsIn({ sheets }: ImportPlan, job: ImportJob): number {
  const tables = tablesOf(job);
  return sheets.reduce((sum, { sheet, includeHiddenRows }) => {
    const { rows = 0, hiddenRows = 0 } = tables.get(sheet) ?? {};
    return sum + (includeHiddenRows ? rows : rows - hiddenRows);
  }, 0);
}
