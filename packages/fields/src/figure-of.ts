import { comparable, type ValueKind } from '@mortise/core';
import { canonical, compare, mean, total } from './decimal.ts';

type Figure = 'count' | 'filled' | 'empty' | 'distinct' | 'sum' | 'average' | 'max' | 'min';

/**
 * One figure of many values, as it is stored. A number that cannot be read, because somebody is about to type it, is not
 * calculated with. Averages are rounded half up to so many `decimals`.
 */
export function figureOf(figure: Figure, all: readonly unknown[], kind: ValueKind, decimals: number): unknown {
  const values = all.filter((value) => value !== null && value !== undefined);
  const known = kind === 'number' ? values.filter((value) => canonical(String(value)) !== null) : values;
  switch (figure) {
    case 'count':
      return String(all.length);
    case 'filled':
      return String(values.length);
    case 'empty':
      return String(all.length - values.length);
    case 'distinct':
      return String(new Set(values.map((value) => comparable(kind, value))).size);
    case 'sum':
      return total(known.map(String));
    case 'average':
      return mean(known.map(String), decimals);
    case 'max':
      return best(known, kind, 1);
    case 'min':
      return best(known, kind, -1);
  }
}

function best(values: readonly unknown[], kind: ValueKind, sign: 1 | -1): unknown {
  return values.reduce<unknown>((found, value) => {
    if (found === null) return value;
    return order(kind, value, found) * sign > 0 ? value : found;
  }, null);
}

/** Below, above or 0: dates and times of day are spelt in the order they come. */
function order(kind: ValueKind, left: unknown, right: unknown): number {
  if (kind === 'number') return compare(String(left), String(right));
  if (kind === 'moment') return Date.parse(String(left)) - Date.parse(String(right));
  return String(left) < String(right) ? -1 : left === right ? 0 : 1;
}
