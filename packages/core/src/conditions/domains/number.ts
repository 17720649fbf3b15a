import { compareDecimals, type Decimal, readDecimalText, writeDecimal } from '../../decimal.ts';
import { sql } from '../../sql.ts';
import { unreadable } from './domain.ts';
import { ordered } from './ordered.ts';

function readNumber(json: unknown): Decimal | null {
  const text = typeof json === 'number' ? String(json) : json;
  return typeof text === 'string' ? readDecimalText(text) : null;
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
  compare: compareDecimals,
  bind: (point) => sql`${writeDecimal(point)}::numeric`,
});
