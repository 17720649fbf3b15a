import { type Cell, cellText } from '@mortise/core';
import type { Row } from '../workbook.ts';
import { filledIn, type Typed, typeOf } from './cells.ts';

const totalWords =
  /^(?:本页|本月|本年|全年|累计)?(?:合\s*计|总\s*计|小\s*计|共\s*计|总和|汇总)(?:金额|数)?[:：]?$|^(?:grand |sub-?)?totals?:?$/i;
const noteWords =
  /^(?:注|备注|说明|注意|附注|数据来源|来源|制表|填表|审核|复核|打印|单位|note|notes|source|remark|prepared|printed)/i;

/** A row that sums up the others: a word for total, figures, and nothing else. */
export function isTotalRow(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.kind !== 'blank');
  const [first, ...rest] = filled;
  if (first === undefined || first.kind !== 'text' || rest.length === 0) return false;
  return (
    totalWords.test(first.text.trim()) &&
    rest.every((cell) => cell.kind === 'error' || typeOf(cell) === 'number' || isNothing(cell))
  );
}

const isNothing = (cell: Cell): boolean => typeOf(cell) === 'none';

export function repeatsHeader(row: Row, names: ReadonlyMap<number, string>): boolean {
  let same = 0;
  for (const [column, cell] of row.cells.entries()) {
    if (cell.kind === 'blank') continue;
    if (names.get(column) !== cellText(cell)) return false;
    same += 1;
  }
  return same >= 2 && same >= names.size * 0.6;
}

/** A row after a gap whose words stand where the table has figures: the header of another table. */
export function beginsAnotherTable(row: Row, typed: ReadonlyMap<number, Typed>, width: number): boolean {
  const filled = row.cells.filter((cell) => cell.kind !== 'blank');
  if (filled.length < 2 || filled.length < width * 0.6 || filled.some((cell) => typeOf(cell) !== 'text')) return false;
  return [...typed.keys()].some((column) => (row.cells[column]?.kind ?? 'blank') === 'text');
}

/** A row below the table that is text about it. `hasGap`: rows without values stand above it. */
export function isNote(
  row: Row,
  typed: ReadonlyMap<number, Typed>,
  width: number,
  place: { readonly hasGap: boolean; readonly isAboveNote: boolean },
): boolean {
  const filled = filledIn(row.cells);
  const first = row.cells.find((cell) => cell.kind !== 'blank');
  if (first === undefined || first.kind !== 'text') return false;
  let misfits = 0;
  for (const [column, type] of typed) {
    const cell = row.cells[column];
    if (cell === undefined || cell.kind === 'blank') continue;
    const found = typeOf(cell);
    if (found === type) return false;
    if (found === 'text') misfits += 1;
  }
  if (misfits > 0 && filled <= width * 0.6) return true;
  if (misfits > 0 && width === 1) return place.hasGap || noteWords.test(cellText(first));
  if (width < 2 || filled > Math.max(1, width * 0.34)) return false;
  const text = cellText(first);
  // One word over more notes is a note where every record has figures.
  if (place.isAboveNote && filled === 1 && typed.size >= 2) return true;
  return place.hasGap || noteWords.test(text) || text.length > 30;
}
