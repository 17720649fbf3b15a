import { type Bilingual, type Cell, cellText, type Issue, type Result } from '@mortise/core';
import { refuse } from './refuse.ts';

/**
 * The answer of `parse` to a cell that does not hold what the field wants. An error cell is named as such, because
 * the mend is in the workbook.
 */
export function refuseCell(cell: Cell, code: string, wanted: Bilingual): Result<never, Issue> {
  if (cell.kind === 'error') {
    return refuse('cell_error', { zh: `单元格是错误值 ${cell.code}`, en: `The cell holds the error ${cell.code}` });
  }
  const seen = shorten(cellText(cell));
  return refuse(code, { zh: `「${seen}」不是${wanted.zh}`, en: `"${seen}" is not ${wanted.en}` });
}

const shorten = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
