import { type Cell, cellText, type Issue, ok, type Result } from '@mortise/core';
import { refuse, refuseErrorCell } from '../refuse.ts';

/** A cell holds at most the name of a file, never the file. */
export function parseFiles(cell: Cell): Result<null, Issue> {
  if (cell.kind === 'error') return refuseErrorCell(cell.code);
  if (cellText(cell) === '') return ok(null);
  return refuse('no_file_in_cell', {
    zh: '单元格里没有文件本身，保存后在记录里上传',
    en: 'A cell cannot carry a file. Save first, then upload it in the record.',
  });
}
