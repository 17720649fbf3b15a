import { FormulaError } from '../../error.ts';
import type { LazyArgument } from '../../function.ts';
import { isList } from '../../value.ts';

/** Calculates truths from left to right until one is `wanted`. Lists count element by element, empty as no. */
export function findTruth(args: readonly LazyArgument[], wanted: boolean): boolean | FormulaError {
  for (const argument of args) {
    const value = argument();
    if (value instanceof FormulaError) return value;
    const truths = isList(value) ? value : [value];
    if (truths.some((one) => (one === true) === wanted)) return true;
  }
  return false;
}
