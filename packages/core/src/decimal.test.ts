import { Decimal as Reference } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimal,
  isMultipleOf,
  readDecimalText,
  roundDecimal,
  roundings,
  subtractDecimals,
  writeDecimal,
} from './decimal.ts';

const Wide = Reference.clone({ precision: 400, toExpNeg: -9e15, toExpPos: 9e15 });
const modes = { 'half-up': 4, 'half-even': 6, down: 1, up: 0 } as const;

const texts = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.integer({ min: -40, max: 40 }))
  .map(([digits, exponent]) => `${digits}e${exponent}`);
const small = fc
  .tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: 0, max: 3 }))
  .map(([units, places]) => new Wide(`${units}e-${places}`).toString());
const any = fc.oneof(texts, small);

function read(text: string): Decimal {
  const decimal = readDecimalText(text);
  if (!decimal) throw new Error(`${text} was not read.`);
  return decimal;
}
const plain = (decimal: Decimal) => new Wide(writeDecimal(decimal)).toString();

describe('an exact decimal agrees with decimal.js', () => {
  test('reading and writing', () => {
    fc.assert(
      fc.property(any, (text) => {
        expect(plain(read(text))).toBe(new Wide(text).toString());
      }),
    );
  });

  test('comparing', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(compareDecimals(read(one), read(other))).toBe(new Wide(one).comparedTo(other));
      }),
    );
  });

  test('adding and taking away', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        expect(plain(addDecimals(read(one), read(other)))).toBe(new Wide(one).plus(other).toString());
        expect(plain(subtractDecimals(read(one), read(other)))).toBe(new Wide(one).minus(other).toString());
      }),
    );
  });

  test('rounding, every way', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 12 }), fc.constantFrom(...roundings), (text, places, rounding) => {
        const rounded = roundDecimal(read(text), places, rounding);
        expect(plain(rounded)).toBe(new Wide(text).toDecimalPlaces(places, modes[rounding]).toString());
      }),
    );
  });

  test('dividing by a whole number', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 5000 }), fc.constantFrom(...roundings), (text, by, rounding) => {
        const quotient = divideDecimal(read(text), by, 10, rounding);
        expect(plain(quotient)).toBe(new Wide(text).div(by).toDecimalPlaces(10, modes[rounding]).toString());
      }),
    );
  });

  test('whole numbers of steps', () => {
    fc.assert(
      fc.property(small, small, (value, step) => {
        fc.pre(Number(step) !== 0);
        expect(isMultipleOf(read(value), read(step))).toBe(new Wide(value).modulo(step).isZero());
      }),
    );
  });
});

test('a decimal is written with the places that are asked for', () => {
  expect(writeDecimal(read('-1.5'), 3)).toBe('-1.500');
  expect(writeDecimal(read('0.05'))).toBe('0.05');
  expect(writeDecimal(read('-0'), 2)).toBe('0.00');
});

test.each(['', '-', '.5', '1.2.3', 'NaN', 'Infinity', '0x10', '1e', '1e1001', '1e-1001', ' 1', '9'.repeat(2001)])(
  '%j is no decimal',
  (text) => {
    expect(readDecimalText(text)).toBeNull();
  },
);
