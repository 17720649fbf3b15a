import { type Cell, err, ok, type Result } from '@mortise/core';
import { type OpenOptions, openWorkbook } from '../open-workbook.ts';
import { problem, problemOf, type SheetProblem } from '../problem.ts';
import type { Workbook } from '../workbook.ts';
import { scanTable } from './scan-table.ts';
import { tableRows } from './table-rows.ts';

export interface ReadList {
  /** As the header calls them. */
  readonly columns: readonly string[];
  /** One cell per column; hidden rows are left out. */
  readonly rows: readonly (readonly Cell[])[];
  /** Rows beyond the most that were asked for. */
  readonly left: number;
}

/** The first list of a small file: of the first visible sheet that holds one. */
export async function readList(
  path: string,
  { most, ...options }: OpenOptions & { readonly most: number },
): Promise<Result<ReadList, SheetProblem>> {
  const opened = await openWorkbook(path, options);
  if (!opened.ok) return opened;
  try {
    const list = await firstList(opened.value, most);
    return list ? ok(list) : err(problem('empty'));
  } catch (error) {
    const found = problemOf(error);
    if (found === undefined) throw error;
    return err(found);
  } finally {
    await opened.value.close();
  }
}

async function firstList(workbook: Workbook, most: number): Promise<ReadList | null> {
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
