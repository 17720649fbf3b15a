import { type Cell, cellText } from '@mortise/core';
import { type OpenOptions, openWorkbook } from '../open-workbook.ts';
import type { Row, Workbook } from '../workbook.ts';

export async function opened(path: string, options: Partial<OpenOptions> = {}): Promise<Workbook> {
  const result = await openWorkbook(path, { fileName: path, ...options });
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}

export async function rowsIn(workbook: Workbook, sheet = 0): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const batch of workbook.rows(sheet)) rows.push(...batch);
  return rows;
}

/** Rows of a sheet as kind and text: `date 2024-03-05`. Blanks are empty. */
export async function shownIn(path: string, sheet = 0, options: Partial<OpenOptions> = {}): Promise<string[][]> {
  const workbook = await opened(path, options);
  const rows = await rowsIn(workbook, sheet);
  await workbook.close();
  return rows.map(({ cells }) => cells.map(shown));
}

export const shown = (cell: Cell): string => (cell.kind === 'blank' ? '' : `${cell.kind} ${cellText(cell)}`);
