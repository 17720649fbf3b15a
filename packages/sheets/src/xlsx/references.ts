import type { Merge } from '../workbook.ts';

/** Column number from 0 of a reference such as `AB12`; -1 when there is none. */
export function columnOf(reference: string): number {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
    column = column * 26 + (code - 0x60);
    if (column > 1e6) return -1;
  }
  return column - 1;
}

/** `B2:D4`, `$B$2:$D$4` or `B2`; undefined when it is none of these. */
export function rangeOf(reference: string): Merge | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(reference.trim());
  if (match === null) return undefined;
  const [, column = '', row = '', lastColumn = column, lastRow = row] = match;
  const left = columnOf(column);
  const right = columnOf(lastColumn);
  const top = Number(row);
  const bottom = Number(lastRow);
  return {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
}

/** The letters of a column from 0. */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
