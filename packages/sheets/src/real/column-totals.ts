import { type Cell, cellText } from '@mortise/core';
import { openWorkbook } from '../open-workbook.ts';
import { tableRows } from '../table/table-rows.ts';
import { analysed, realPath } from './real-data.ts';

/** The cells of one column of a file's table, by its name, as an import would get them. */
export async function columnCells(file: string, sheet: number, column: string): Promise<Cell[]> {
  const found = (await analysed(file)).sheets.find((candidate) => candidate.sheet === sheet);
  if (found?.table === undefined) throw new Error(`${file} has no table in sheet ${sheet}`);
  const shape = { ...found.table, columns: found.columns.filter(({ name }) => name === column) };
  const opened = await openWorkbook(realPath(file), { fileName: file });
  if (!opened.ok) throw new Error(opened.error.code);
  const cells: Cell[] = [];
  for await (const batch of tableRows(opened.value, sheet, shape)) cells.push(...batch.flatMap((row) => row.cells));
  await opened.value.close();
  return cells;
}

/** Exact: digits are added as integers of ten places. */
export function sumOf(cells: readonly Cell[]): string {
  const places = 10;
  let total = 0n;
  for (const cell of cells) {
    const text = cellText(cell);
    if (!/^-?\d+(\.\d+)?$/.test(text)) continue;
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
    const digits = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
    total += text.startsWith('-') ? -digits : digits;
  }
  const shown = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const fraction = shown.slice(-places).replace(/0+$/, '');
  return `${total < 0n ? '-' : ''}${shown.slice(0, -places)}${fraction === '' ? '' : `.${fraction}`}`;
}

export function rangeOfDates(cells: readonly Cell[]): [string, string] {
  const dates = cells.flatMap((cell) => (cell.kind === 'date' || cell.kind === 'moment' ? [cell.iso] : [])).sort();
  return [dates[0] ?? '', dates.at(-1) ?? ''];
}

export function timesOf(cells: readonly Cell[]): Record<string, number> {
  const times: Record<string, number> = {};
  for (const cell of cells) if (cell.kind !== 'blank') times[cellText(cell)] = (times[cellText(cell)] ?? 0) + 1;
  return times;
}
