import { type Cell, type CellList, err, ok, type Result } from '@mortise/core';
import { type OpenOptions, withWorkbook } from '../open-workbook.ts';
import { problem, type SheetProblem } from '../problem.ts';
import type { Workbook } from '../workbook.ts';
import { scanTable } from './scan-table.ts';
import { tableRows } from './table-rows.ts';

/** The first list of a small file: of the first visible sheet that holds one. Hidden rows are left out. */
export const readList = (
  path: string,
  { most, ...options }: OpenOptions & { readonly most: number },
): Promise<Result<CellList, SheetProblem>> =>
  withWorkbook(path, options, async (workbook) => {
    const list = await firstList(workbook, most);
    return list ? ok(list) : err(problem('empty'));
  });

async function firstList(workbook: Workbook, most: number): Promise<CellList | null> {
  for (const [sheet, { hidden, kind }] of workbook.sheets.entries()) {
    if (hidden !== false || kind !== 'table') continue;
    const scanned = await scanTable(workbook, sheet);
    if (!scanned || scanned.rows === 0) continue;
    const rows: (readonly Cell[])[] = [];
    let left = 0;
    for await (const batch of tableRows(workbook, sheet, scanned.shape)) {
      for (const { cells, hidden: isHidden } of batch) {
        if (isHidden) continue;
        if (rows.length < most) rows.push(cells);
        else left++;
      }
    }
    return { columns: scanned.shape.columns.map(({ name }) => name), rows, left };
  }
  return null;
}
