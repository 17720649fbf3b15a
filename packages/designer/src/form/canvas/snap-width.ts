import { type Width, widths } from '@mortise/core';

const shares: Readonly<Record<Width, number>> = { '1/4': 0.25, '1/3': 1 / 3, '1/2': 0.5, '1': 1 };

/** Of the twelve columns of the grid. */
export const columnsOf: Readonly<Record<Width, number>> = { '1/4': 3, '1/3': 4, '1/2': 6, '1': 12 };

/** The width nearest to a share of the row. */
export const snapWidth = (share: number): Width =>
  widths.reduce((best, width) => (Math.abs(shares[width] - share) < Math.abs(shares[best] - share) ? width : best));

/** The next wider or narrower width; the same at either end. */
export function stepWidth(width: Width, by: 1 | -1): Width {
  return widths[Math.min(widths.length - 1, Math.max(0, widths.indexOf(width) + by))] ?? width;
}
