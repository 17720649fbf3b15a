import { blank, type Cell, cellText } from '@mortise/core';
import type { Merge, Row } from '../workbook.ts';
import { filledIn, type Typed, typedColumns, typeOf, withMergesShown } from './cells.ts';

export interface FoundHeader {
  /** Sheet rows from 1, top to bottom; empty when there is none. */
  readonly rows: readonly number[];
  readonly confidence: number;
}

const searchedRows = 20;
const bodyRows = 40;
/** Of about nine: less than this is a row like any other. */
const neededScore = 4;

/**
 * Finds the header among the first rows: full, textual, without repetition, and unlike what stands below it. Rows are
 * those with values, from the top of the sheet.
 */
export function findHeader(rows: readonly Row[], merges: readonly Merge[]): FoundHeader {
  const shown = withMergesShown(rows.slice(0, searchedRows + 5), merges);
  const width = usualWidth(rows);
  // The same rows judge every candidate where there are enough: a column that is nearly typed would tip the scale.
  const middle =
    rows.length < 8
      ? undefined
      : typedColumns(rows.slice(Math.floor(rows.length * 0.3), Math.ceil(rows.length * 0.85)));
  let figuresAbove = 0;
  const scored = shown.slice(0, searchedRows).map((row, position) => {
    const below = rows.slice(position + 1, position + 1 + bodyRows);
    const typed = middle ?? typedColumns(below);
    const judged = judge(
      row,
      rows[position] as Row,
      below.length,
      typed,
      width,
      position,
      reachedFromAbove(row, merges),
    );
    const candidate = { position, typed, ...judged, score: judged.score - 1.5 * figuresAbove };
    if (isMostlyFigures(row)) figuresAbove += 1;
    return candidate;
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a), scored[0] as (typeof scored)[number]);
  if (best === undefined || !best.isPossible || best.score < neededScore) return { rows: [], confidence: 0.3 };
  const others = scored.filter(({ position }) => Math.abs(position - best.position) > 1).map(({ score }) => score);
  const lead = best.score - Math.max(0, ...others);
  const confidence = Math.max(0.4, Math.min(0.98, 0.55 + lead * 0.12 + (best.position === 0 ? 0.15 : 0)));
  return { rows: headerBlock(shown, rows, merges, best.position, best.typed), confidence };
}

/** Cells of the row that a merge begun in a row above covers. */
function reachedFromAbove({ index }: Row, merges: readonly Merge[]): number {
  const reaching = merges.filter(({ top, bottom }) => top < index && bottom >= index);
  return reaching.reduce((sum, { left, right }) => sum + right - left + 1, 0);
}

/** Dates and figures stand below a header, not above it. */
function isMostlyFigures({ cells }: Row): boolean {
  const filled = cells.filter((cell) => cell.kind !== 'blank');
  const figures = filled.filter((cell) => !isName(cell)).length;
  return figures > 0 && figures >= filled.length * 0.5;
}

/** How many cells the fuller rows have: titles and notes have fewer. */
function usualWidth(rows: readonly Row[]): number {
  const widths = rows.map(({ cells }) => filledIn(cells)).sort((a, b) => a - b);
  return Math.max(1, widths[Math.floor(widths.length * 0.75)] ?? 1);
}

function judge(
  shown: Row,
  own: Row,
  below: number,
  typed: ReadonlyMap<number, Typed>,
  width: number,
  position: number,
  reachedFromAbove: number,
): { score: number; isPossible: boolean } {
  const ownFilled = own.cells.filter((cell) => cell.kind !== 'blank');
  const texts = new Set(ownFilled.map(cellText));
  // A title merged over the whole table shows one text many times: it is still one cell.
  // What a group spreads over counts half: names stand below it.
  const spread = filledIn(shown.cells) - ownFilled.length;
  const filled =
    ownFilled.length <= 1 ? ownFilled.length : ownFilled.length + (reachedFromAbove + (spread - reachedFromAbove) / 2);
  const share = (test: (cell: Cell) => boolean): number =>
    ownFilled.filter(test).length / Math.max(1, ownFilled.length);
  const density = Math.min(1, filled / width);
  const names = share(isName);
  const unique = texts.size / Math.max(1, ownFilled.length);
  const broken = typeBreak(shown, typed);
  const hasPlace = below > 0 || position === 0;
  const isPossible = names >= 0.6 && density >= 0.3 && (typed.size === 0 || broken >= 0.34) && hasPlace;
  const long = share((cell) => cellText(cell).length > 60);
  const score = 3 * density + 2 * names + unique + 3 * broken - 2 * long - 0.12 * position - (isPossible ? 0 : 3);
  return { score, isPossible };
}

/** Words name columns, and a year or a month does as well. */
function isName(cell: Cell): boolean {
  const type = typeOf(cell);
  if (cell.kind === 'text')
    return type === 'text' || type === 'none' || type === 'boolean' || period.test(cell.text.trim());
  return cell.kind === 'blank' || (cell.kind === 'number' && period.test(cell.text));
}

const period = /^(19|20)\d{2}([-/年]\d{1,2}月?)?年?$/;

/** The share of typed columns whose cell in this row is a word; a half where nothing is typed or nothing stands. */
function typeBreak(row: Row, typed: ReadonlyMap<number, Typed>): number {
  if (typed.size === 0) return 0.5;
  let broken = 0;
  for (const column of typed.keys()) {
    const cell = row.cells[column] ?? blank;
    if (cell.kind === 'blank') broken += 0.5;
    else if (isName(cell)) broken += 1;
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
    const below = shown[above + 1] as Row;
    if (row.index !== below.index - 1) break;
    if (!isGroupRow(row, own[above] as Row, merges, below, bottomWidth, typed)) break;
    block.unshift(row.index);
  }
  return block;
}

function isGroupRow(
  shown: Row,
  own: Row,
  merges: readonly Merge[],
  below: Row,
  width: number,
  typed: ReadonlyMap<number, Typed>,
): boolean {
  const texts = shown.cells.filter((cell) => cell.kind !== 'blank').map(cellText);
  if (texts.length === 0 || shown.cells.some((cell) => !isName(cell))) return false;
  const here = merges.filter(({ top, bottom }) => top <= shown.index && bottom >= shown.index);
  const isGroup = ({ left, right }: Merge): boolean => right > left && right - left + 1 < width;
  const reachesDown = here.some((merge) => merge.bottom >= below.index && merge.right - merge.left + 1 < width);
  if (reachesDown) return true;
  if (here.some(isGroup)) {
    // Notes merged here and there stand over single names too; groups do not.
    const covered = (column: number): boolean => here.some(({ left, right }) => column >= left && column <= right);
    const single = own.cells.filter(
      (cell, column) => cell.kind !== 'blank' && !covered(column) && filledAt(below, column),
    );
    return new Set(texts).size > 1 && single.length < width * 0.3;
  }
  const isFull = filledIn(own.cells) >= width * 0.8 && new Set(texts).size === texts.length;
  return here.length === 0 && width > 1 && isFull && typed.size > 0;
}

const filledAt = (row: Row, column: number): boolean => (row.cells[column] ?? blank).kind !== 'blank';
