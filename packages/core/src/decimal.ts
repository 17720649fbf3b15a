/**
 * An exact decimal: `units / 10 ** places`, `places` not below zero. Enough to read, compare, add and round what is stored
 * and shown. Whatever calculates takes `Exact` of the formulas, whose library is 13 kB gzipped: this is on every page.
 */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

export const roundings = ['half-up', 'half-even', 'down', 'up'] as const;
export type Rounding = (typeof roundings)[number];

const written = /^([+-]?)(\d+)(?:\.(\d*))?(?:e([+-]?\d{1,5}))?$/i;
/** Beyond 10 to the power of ±1000 no business number lies, and PostgreSQL's numeric has limits of its own. */
const largestExponent = 1000;
const longest = 2000;

/** From what JSON and people write, an exponent too; null where that is no number, or one beyond all business. */
export function readDecimalText(text: string): Decimal | null {
  const parts = text.length > longest ? null : written.exec(text);
  if (!parts) return null;
  const [, sign, whole = '', behind = '', exponent = '0'] = parts;
  const part = behind.replace(/0+$/, '');
  const digits = BigInt(whole + part);
  if (digits === 0n) return { units: 0n, places: 0 };
  const places = part.length - Number(exponent);
  if (Math.abs(digits.toString().length - 1 - places) > largestExponent) return null;
  const units = sign === '-' ? -digits : digits;
  return places < 0 ? { units: units * 10n ** BigInt(-places), places: 0 } : { units, places };
}

/** Without an exponent; with exactly so many places where they are said and it has not more. */
export function writeDecimal({ units, places }: Decimal, atLeast = 0): string {
  const shown = Math.max(places, atLeast);
  const digits = magnitude(unitsAt({ units, places }, shown))
    .toString()
    .padStart(shown + 1, '0');
  const point = digits.length - shown;
  const body = shown === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return units < 0n ? `-${body}` : body;
}

/** Below zero, zero or above, as sorting wants it. */
export function compareDecimals(one: Decimal, other: Decimal): number {
  const difference = subtractDecimals(one, other).units;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function addDecimals(one: Decimal, other: Decimal): Decimal {
  const places = Math.max(one.places, other.places);
  return { units: unitsAt(one, places) + unitsAt(other, places), places };
}

export const subtractDecimals = (one: Decimal, other: Decimal): Decimal =>
  addDecimals(one, { ...other, units: -other.units });

/** Is it a whole number of steps? No number is, of steps of nothing. */
export function isMultipleOf(value: Decimal, step: Decimal): boolean {
  const places = Math.max(value.places, step.places);
  const by = unitsAt(step, places);
  return by !== 0n && unitsAt(value, places) % by === 0n;
}

/** To so many places at most. `down` is towards zero, `up` away from it. */
export function roundDecimal(value: Decimal, places: number, rounding: Rounding): Decimal {
  return value.places <= places ? value : divideDecimal(value, 1, places, rounding);
}

/** By a whole number above zero, to exactly so many places. */
export function divideDecimal(value: Decimal, by: number, places: number, rounding: Rounding): Decimal {
  const all = Math.max(value.places, places);
  const units = unitsAt(value, all);
  const unit = BigInt(by) * 10n ** BigInt(all - places);
  const kept = units / unit;
  const left = magnitude(units % unit);
  const away = left !== 0n && goesAway(rounding, left * 2n, unit, kept % 2n !== 0n);
  return { units: away ? kept + (units < 0n ? -1n : 1n) : kept, places };
}

function goesAway(rounding: Rounding, twice: bigint, unit: bigint, isOdd: boolean): boolean {
  if (rounding === 'down' || rounding === 'up') return rounding === 'up';
  return twice > unit || (twice === unit && (rounding === 'half-up' || isOdd));
}

const magnitude = (units: bigint): bigint => (units < 0n ? -units : units);

/** `places` not below those it has. */
const unitsAt = ({ units, places }: Decimal, wanted: number): bigint =>
  wanted === places ? units : units * 10n ** BigInt(wanted - places);
