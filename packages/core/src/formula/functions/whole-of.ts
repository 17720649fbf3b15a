import type { FormulaError } from '../error.ts';
import type { Exact } from '../exact.ts';
import { valueError } from './failures.ts';

const most = 1e15;

/** A count or a position as a number of ours, cut towards zero; never beyond 10 to the power of 15, either way. */
export const wholeOf = (number: Exact): number => Math.max(-most, Math.min(most, number.round(0, 'down').toNumber()));

/** Where people count from 1, we count from 0. */
export function positionOf(number: Exact): number | FormulaError {
  const position = wholeOf(number);
  return position >= 1 ? position - 1 : valueError('位置从 1 数起', 'Positions are counted from 1');
}
