import {
  addDecimals,
  bilingual,
  compareDecimals,
  type Decimal,
  divideDecimal,
  isMultipleOf,
  type Rounding,
  readDecimalText,
  roundDecimal,
  subtractDecimals,
  writeDecimal,
} from '@mortise/core';
import * as z from 'zod';

export const roundingChoices = [
  { value: 'half-up', label: { zh: '四舍五入', en: 'Half up' } },
  { value: 'half-even', label: { zh: '四舍六入五成双', en: 'Half to even' } },
  { value: 'down', label: { zh: '截去', en: 'Cut off' } },
  { value: 'up', label: { zh: '进一', en: 'Away from zero' } },
] as const;

/** As many digits before the point as `numeric(38,10)` has. */
const maxWhole = 28;

const plain = /^-?\d+(\.\d+)?$/;
/** Spelt as `canonical` spells it: nearly every number of a spreadsheet is. */
const spelt = /^(?:-(?!0$))?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;

/** The one spelling of a number: no exponent, no plus, no needless zeros. Null when the text is not a plain decimal. */
export function canonical(text: string): string | null {
  if (spelt.test(text)) return text;
  if (!plain.test(text)) return null;
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = part.replace(/0+$/, '');
  const body = rest ? `${digits}.${rest}` : digits;
  return text.startsWith('-') && body !== '0' ? `-${body}` : body;
}

export function round(value: string, decimals: number, rounding: Rounding = 'half-up'): string {
  const exact = canonical(value);
  if (exact !== null && fractionOf(exact) <= decimals) return exact;
  return canonical(writeDecimal(roundDecimal(exactly(value), decimals, rounding))) ?? value;
}

/** Values are decimals by the time they are calculated with: anything else is a mistake of ours. */
function exactly(value: string | number): Decimal {
  const exact = readDecimalText(String(value));
  if (!exact) throw new Error(`${value} is no decimal.`);
  return exact;
}

const fractionOf = (exact: string) => (exact.includes('.') ? exact.length - exact.indexOf('.') - 1 : 0);

/** `-1`, `0` or `1`, exactly. */
export const compare = (left: string, right: string | number) =>
  byLength(left, String(right)) ?? compareDecimals(exactly(left), exactly(right));

const positive = /^(0|[1-9]\d*)(?:\.\d+)?$/;

/** Of two positive numbers the one with more digits before the point is larger. Undecided for all others. */
function byLength(left: string, right: string): -1 | 1 | undefined {
  const [a, b] = [positive.exec(left)?.[1]?.length, positive.exec(right)?.[1]?.length];
  if (a === undefined || b === undefined || a === b) return undefined;
  return a < b ? -1 : 1;
}

/** `places` moves the point to the right; negative moves it to the left. Exact. */
export function shift(value: string, places: number): string {
  const negative = value.startsWith('-');
  const [whole = '', part = ''] = value.replace('-', '').split('.');
  const digits =
    places >= 0
      ? `${whole}${part.padEnd(places, '0').slice(0, places)}.${part.slice(places) || '0'}`
      : `${whole.padStart(1 - places, '0').slice(0, places)}.${whole.padStart(1 - places, '0').slice(places)}${part}`;
  return canonical(`${negative ? '-' : ''}${digits}`) ?? value;
}

/** `left + right`, exactly. */
export const add = (left: string, right: number) =>
  canonical(writeDecimal(addDecimals(exactly(left), exactly(right)))) ?? left;

/** The sum of any number of values, exactly. */
export const total = (values: readonly string[]): string => canonical(writeDecimal(totalOf(values))) ?? '0';

const totalOf = (values: readonly string[]): Decimal =>
  values.reduce((sum, value) => addDecimals(sum, exactly(value)), exactly(0));

/** The mean of the values, rounded half up; null of none. */
export const mean = (values: readonly string[], decimals: number): string | null =>
  values.length === 0
    ? null
    : canonical(writeDecimal(divideDecimal(totalOf(values), values.length, decimals, 'half-up')));

/** Is the value a whole number of steps away from `from`? */
export const onStep = (value: string, step: number, from: number) =>
  isMultipleOf(subtractDecimals(exactly(value), exactly(from)), exactly(step));

/** `1234567.5` as `1,234,567.50`. What is no number is shown as it is, so that nothing typed is hidden. */
export function show(value: string, decimals: number | null, thousands: boolean): string {
  const exact = canonical(value);
  if (exact === null) return value;
  const fixed = decimals === null ? exact : writeDecimal(roundDecimal(exactly(exact), decimals, 'half-up'), decimals);
  if (!thousands) return fixed;
  const [whole = '', part] = fixed.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/**
 * A decimal string in its one spelling, rounded. Takes what JSON clients send: decimal strings and numbers that a
 * double holds exactly enough.
 */
export const DecimalValue = (decimals: number, rounding: Rounding, message: string) =>
  z.union([z.string(), z.number()], message).transform((input, context) => {
    const exact = canonical(typeof input === 'number' ? spellOut(input) : input.trim());
    if (exact === null) {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }
    if (exact.replace(/^-|\..*/g, '').length > maxWhole) {
      context.addIssue({ code: 'custom', message: tooLong });
      return z.NEVER;
    }
    return round(exact, decimals, rounding);
  });

/** Without an exponent. What is no number stays as it is, and is refused by whoever reads it. */
function spellOut(value: number): string {
  const exact = readDecimalText(String(value));
  return exact ? writeDecimal(exact) : String(value);
}

const tooLong = bilingual(`整数部分超过 ${maxWhole} 位`, `More than ${maxWhole} digits before the point`);
