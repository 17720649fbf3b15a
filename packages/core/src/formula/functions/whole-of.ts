import type { FormulaError } from '../error.ts';
import type { Exact } from '../exact.ts';
import { valueError } from './failures.ts';

/** A count or a position as a number of ours, cut towards zero. What no safe integer holds becomes infinite or huge. */
export const wholeOf = (number: Exact): number => number.round(0, 'down').toNumber();

/** Where people count from 1, we count from 0. */
export function positionOf(number: Exact): number | FormulaError {
  const position = wholeOf(number);
  return position >= 1 ? position - 1 : valueError('位置从 1 数起', 'Positions are counted from 1');
}
