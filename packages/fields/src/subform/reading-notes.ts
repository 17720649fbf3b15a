import type { Bilingual } from '@mortise/core';

/** What did not come along when cells were pasted or read from a file; null when nothing is to be said. */
export const refusedNote = (cells: number): Bilingual | null =>
  cells > 0
    ? { zh: `${cells} 个单元格读不出来，保留原值`, en: `${cells} cells can't be read and keep their value` }
    : null;

export const unknownNote = (names: readonly string[]): Bilingual | null =>
  names.length > 0
    ? { zh: `没有这些列，没有导入：${names.join('、')}`, en: `No such columns, left out: ${names.join(', ')}` }
    : null;

export const tooManyNote = (rows: number, most: number): Bilingual | null =>
  rows > 0
    ? { zh: `最多 ${most} 行，有 ${rows} 行没有导入`, en: `${rows} rows were left out: at most ${most} fit` }
    : null;
