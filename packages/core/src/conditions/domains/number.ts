import { Decimal } from 'decimal.js';
import { sql } from '../../sql.ts';
import { unreadable } from './domain.ts';
import { ordered } from './ordered.ts';

/** Beyond 10 to the power of ±1000 no business number lies, and PostgreSQL's numeric has limits of its own. */
const largestExponent = 1000;
const longest = 2000;

function readNumber(json: unknown): Decimal | null {
  const text = typeof json === 'number' ? String(json) : json;
  if (typeof text !== 'string' || text.length > longest || !/^[+-]?\d+(\.\d*)?(e[+-]?\d{1,5})?$/i.test(text)) {
    return null;
  }
  const number = new Decimal(text);
  return Math.abs(number.e) <= largestExponent ? number : null;
}

/** Numbers as exact decimals; no double is involved. */
export const number = ordered<Decimal>({
  read: readNumber,
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    if (given.value === null || given.value === undefined || given.value === '') return null;
    const point = readNumber(given.value);
    return point ? { low: point, high: point } : unreadable;
  },
  compare: (a, b) => a.comparedTo(b),
  bind: (point) => sql`${point.toString()}::numeric`,
});
