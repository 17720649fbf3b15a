import { numberTooLarge } from '../error.ts';
import { Exact } from '../exact.ts';

/** The whole part, exactly. */
export const bigOf = (number: Exact): bigint => BigInt(number.round(0, 'down').toDecimal().toFixed(0));

export const exactOfBig = (value: bigint) => Exact.read(String(value)) ?? numberTooLarge;

/** The greatest common divisor, never negative; of 0 and a number, that number. */
export function commonDivisor(one: bigint, other: bigint): bigint {
  let [left, right] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (right > 0n) [left, right] = [right, left % right];
  return left;
}
