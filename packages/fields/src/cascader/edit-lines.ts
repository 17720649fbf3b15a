import { newPartId } from '@mortise/core';
import { deepest, type Line } from './tree.ts';

/** Where what stands below the line ends. */
export function endOf(lines: readonly Line[], index: number): number {
  const depth = lines[index]?.depth ?? 0;
  const next = lines.findIndex((line, place) => place > index && line.depth <= depth);
  return next < 0 ? lines.length : next;
}

export const addBelow = (lines: readonly Line[], index: number): Line[] => {
  const line = { id: newPartId('opt'), label: '', depth: lines[index]?.depth ?? 0 };
  return lines.toSpliced(index < 0 ? lines.length : endOf(lines, index), 0, line);
};

/** A new line one level below this one, after what is there already. */
export const addInside = (lines: readonly Line[], index: number): Line[] => {
  const depth = (lines[index]?.depth ?? -1) + 1;
  if (depth >= deepest) return [...lines];
  return lines.toSpliced(endOf(lines, index), 0, { id: newPartId('opt'), label: '', depth });
};

/** The line and what stands below it. */
export const removeLine = (lines: readonly Line[], index: number): Line[] =>
  lines.toSpliced(index, endOf(lines, index) - index);

/** One level in or out, with what stands below it; as it was where that cannot be. */
export function shiftLine(lines: readonly Line[], index: number, by: 1 | -1): Line[] {
  const [end, own] = [endOf(lines, index), lines[index]?.depth ?? 0];
  const moved = lines.slice(index, end).map((line) => ({ ...line, depth: line.depth + by }));
  const fits = own + by >= 0 && own + by <= (lines[index - 1]?.depth ?? -1) + 1;
  return fits && moved.every(({ depth }) => depth < deepest)
    ? lines.toSpliced(index, end - index, ...moved)
    : [...lines];
}

/** Past the neighbour above or below it on the same level, with what stands below each. */
export function moveLine(lines: readonly Line[], index: number, by: 1 | -1): Line[] {
  if (by === 1) {
    const next = endOf(lines, index);
    return lines[next]?.depth === lines[index]?.depth ? moveLine(lines, next, -1) : [...lines];
  }
  const depth = lines[index]?.depth ?? 0;
  let above = index - 1;
  while (above >= 0 && (lines[above]?.depth ?? 0) > depth) above -= 1;
  if (above < 0 || lines[above]?.depth !== depth) return [...lines];
  const moved = lines.slice(index, endOf(lines, index));
  return lines.toSpliced(index, moved.length).toSpliced(above, 0, ...moved);
}
