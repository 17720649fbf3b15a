import { cellText } from '@mortise/core';
import type { Merge, Row } from '../workbook.ts';
import { filledIn, type Typed, typedColumns, typeOf, withMergesShown } from './cells.ts';

export interface FoundHeader {
  /** Sheet rows from 1, top to bottom; empty when there is none. */
  readonly rows: readonly number[];
  readonly confidence: number;
}

const searchedRows = 20;
const bodyRows = 40;

/**
 * Finds the header among the first rows: full, textual, without repetition, and unlike what stands below it. Rows are
 * those with values, from the top of the sheet.
 */
export function findHeader(rows: readonly Row[], merges: readonly Merge[]): FoundHeader {
  const shown = withMergesShown(rows.slice(0, searchedRows + 5), merges);
  const width = usualWidth(rows);
  const scored = shown.slice(0, searchedRows).map((row, position) => ({
    position,
    row,
    ...score(row, rows[position] as Row, rows.slice(position + 1, position + 1 + bodyRows), width, position),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), scored[0] as (typeof scored)[number]);
  if (best === undefined || !best.isPossible) return { rows: [], confidence: 0.3 };
  const runnerUp = Math.max(
    0,
    ...scored.filter((other) => Math.abs(other.position - best.position) > 1).map((other) => other.score),
  );
  const confidence = Math.max(
    0.4,
    Math.min(0.98, 0.55 + (best.score - runnerUp) * 0.12 + (best.position === 0 ? 0.15 : 0)),
  );
  return { rows: headerBlock(shown, rows, merges, best.position, best.typed), confidence };
}

/** How many cells the fuller rows have: titles and notes have fewer. */
function usualWidth(rows: readonly Row[]): number {
  const widths = rows.map(({ cells }) => filledIn(cells)).sort((a, b) => a - b);
  return Math.max(1, widths[Math.floor(widths.length * 0.75)] ?? 1);
}

function score(shown: Row, own: Row, below: readonly Row[], width: number, position: number) {
  const ownFilled = own.cells.filter((cell) => cell.kind !== 'blank');
  const texts = new Set(shown.cells.filter((cell) => cell.kind !== 'blank').map(cellText));
  // A title merged over the whole table shows one text many times: it is still one cell.
  const filled = texts.size <= 1 ? texts.size : Math.max(ownFilled.length, filledIn(shown.cells));
  const typed = typedColumns(below);
  const density = Math.min(1, filled / width);
  const textShare =
    ownFilled.filter((cell) => isName(cellText(cell), typeOf(cell))).length / Math.max(1, ownFilled.length);
  const unique = texts.size / Math.max(1, filled);
  const long = ownFilled.filter((cell) => cellText(cell).length > 60).length / Math.max(1, ownFilled.length);
  const broken = typeBreak(shown, typed);
  const isPossible =
    textShare >= 0.6 && density >= 0.3 && (typed.size === 0 || broken >= 0.34) && (below.length > 0 || position === 0);
  const total = 3 * density + 2 * textShare + unique + 3 * broken - 2 * long - 0.15 * position - (isPossible ? 0 : 3);
  return { score: total, isPossible, typed };
}

/** A year or a month heads a column of figures as well as a word does. */
const isName = (text: string, type: Typed): boolean =>
  type === 'text' || type === 'none' || type === 'boolean' || /^(19|20)\d{2}([-/年]\d{1,2}月?)?年?$/.test(text);

/** The share of typed columns whose cell in this row is a word; a half where nothing is typed. */
function typeBreak(row: Row, typed: ReadonlyMap<number, Typed>): number {
  if (typed.size === 0) return 0.5;
  let broken = 0;
  for (const column of typed.keys()) {
    const cell = row.cells[column];
    if (cell !== undefined && cell.kind !== 'blank' && isName(cellText(cell), typeOf(cell))) broken += 1;
  }
  return broken / typed.size;
}

/** The header may have rows above it: groups merged over several columns, or names over units. */
function headerBlock(
  shown: readonly Row[],
  own: readonly Row[],
  merges: readonly Merge[],
  position: number,
  typed: ReadonlyMap<number, Typed>,
): number[] {
  const block = [(shown[position] as Row).index];
  const bottomWidth = filledIn((shown[position] as Row).cells);
  for (let above = position - 1; above >= 0 && block.length < 3; above -= 1) {
    const row = shown[above] as Row;
    const below = block[0] as number;
    if (row.index !== below - 1) break;
    if (!isGroupRow(row, own[above] as Row, merges, below, bottomWidth, typed)) break;
    block.unshift(row.index);
  }
  return block;
}

function isGroupRow(
  shown: Row,
  own: Row,
  merges: readonly Merge[],
  below: number,
  width: number,
  typed: ReadonlyMap<number, Typed>,
): boolean {
  const texts = shown.cells.filter((cell) => cell.kind !== 'blank').map(cellText);
  if (texts.length === 0 || shown.cells.some((cell) => !isName(cellText(cell), typeOf(cell)))) return false;
  const here = merges.filter(({ top, bottom }) => top <= shown.index && bottom >= shown.index);
  const reachesDown = here.some(({ bottom, left, right }) => bottom >= below && right - left + 1 < width);
  const groups = here.filter(({ left, right }) => right > left && right - left + 1 < width);
  if (reachesDown || (groups.length > 0 && new Set(texts).size > 1)) return true;
  const isFull = filledIn(own.cells) >= width * 0.8 && new Set(texts).size === texts.length;
  return here.length === 0 && width > 1 && isFull && typed.size > 0;
}
