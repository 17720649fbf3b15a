import { type FormulaError, numberTooLarge } from '../error.ts';
import { Exact } from '../exact.ts';

/** The sum of a list; empty elements count as nothing. */
export function total(numbers: readonly (Exact | null)[]): Exact | FormulaError {
  let sum: Exact | null = Exact.zero;
  for (const number of numbers) if (number !== null) sum = sum?.plus(number) ?? null;
  return sum ?? numberTooLarge;
}
