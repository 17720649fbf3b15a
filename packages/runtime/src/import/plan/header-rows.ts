import type { Bilingual } from '@mortise/core';

/** Header rows as a sentence: 第 2 至 3 行. */
export function headerText(rows: readonly number[]): Bilingual {
  const [first] = rows;
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return { zh: '没有表头', en: 'No header' };
  if (first === last) return { zh: `第 ${first} 行`, en: `Row ${first}` };
  return { zh: `第 ${first} 至 ${last} 行，合并表头`, en: `Rows ${first} to ${last}, joined` };
}

/** The longest header a sheet may have. */
const mostRows = 5;

/**
 * The header after a row was pointed at: a row beside it joins, the last or first row of it leaves, any other row
 * starts a new header.
 */
export function toggleHeaderRow(rows: readonly number[], row: number): readonly number[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [row];
  if (row === first && row === last) return [];
  if (row === last) return rows.slice(0, -1);
  if (row === first) return rows.slice(1);
  if ((row === last + 1 || row === first - 1) && rows.length < mostRows) return [...rows, row].sort((a, b) => a - b);
  return [row];
}
