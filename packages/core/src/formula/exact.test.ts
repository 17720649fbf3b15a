import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Exact } from './exact.ts';

const exact = (text: string): Exact => {
  const read = Exact.read(text);
  if (!read) throw new Error(`${text} is no number.`);
  return read;
};

describe('spelling', () => {
  test.each([
    ['1.50', '1.5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+3', '3'],
    ['1e3', '1000'],
    ['1.5e-3', '0.0015'],
    ['123456789012345678901234567890.123456789', '123456789012345678901234567890.123456789'],
    ['-12345.678', '-12345.678'],
  ])('%s is written %s', (text, written) => {
    expect(exact(text).toString()).toBe(written);
  });

  test.each([
    '',
    '-',
    '.',
    'abc',
    '1,000',
    '1.2.3',
    '0x10',
    'NaN',
    'Infinity',
    '1e9999',
    '1'.repeat(600),
    null,
    {},
    Number.NaN,
  ])('%s is no number', (text) => {
    expect(Exact.read(text)).toBeNull();
  });

  test('a double is read as the shortest decimal that names it', () => {
    expect(Exact.read(0.1)?.toString()).toBe('0.1');
    expect(Exact.read(1e21)?.toString()).toBe('1000000000000000000000');
  });
});

describe('calculation', () => {
  test('0.1 + 0.2 is 0.3', () => {
    expect(exact('0.1').plus(exact('0.2'))?.toString()).toBe('0.3');
  });

  test.each([
    ['1', '3', '0.3333333333333333333333333333'],
    ['2', '3', '0.6666666666666666666666666667'],
    ['1', '8', '0.125'],
    ['10', '4', '2.5'],
    ['1', '1024', '0.0009765625'],
    ['-1', '3', '-0.3333333333333333333333333333'],
  ])('%s / %s is %s, cut at 28 significant digits', (left, right, quotient) => {
    expect(exact(left).dividedBy(exact(right))?.toString()).toBe(quotient);
  });

  test('nothing is divided by zero', () => {
    expect(Exact.one.dividedBy(Exact.zero)).toBeNull();
    expect(Exact.one.modulo(Exact.zero)).toBeNull();
  });

  test.each([
    ['7', '3', '1'],
    ['-7', '3', '2'],
    ['7', '-3', '-2'],
    ['-7', '-3', '-1'],
    ['5.5', '0.2', '0.1'],
    ['-6', '3', '0'],
  ])('%s modulo %s is %s, with the sign of the divisor', (left, right, rest) => {
    expect(exact(left).modulo(exact(right))?.toString()).toBe(rest);
  });

  test.each([
    ['2', '10', '1024'],
    ['1.1', '2', '1.21'],
    ['4', '0.5', '2'],
    ['2', '-1', '0.5'],
    ['0', '0', '1'],
    ['-8', '3', '-512'],
  ])('%s ^ %s is %s', (base, exponent, power) => {
    expect(exact(base).power(exact(exponent))?.toString()).toBe(power);
  });

  test.each([
    ['9', '387420489'],
    ['10', '401'],
    ['1.0000001', '1000000000000'],
    ['-1', '0.5'],
    ['0', '-1'],
  ])('%s ^ %s has no answer, and costs nothing', (base, exponent) => {
    expect(exact(base).power(exact(exponent))).toBeNull();
  });

  test('a product beyond 10 to the power of 400 is no number', () => {
    const large = exact(`1${'0'.repeat(300)}`);

    expect(large.times(large)).toBeNull();
  });
});

describe('rounding', () => {
  test.each([
    ['1.005', 2, 'half-up', '1.01'],
    ['-1.005', 2, 'half-up', '-1.01'],
    ['2.5', 0, 'half-even', '2'],
    ['1250', -2, 'half-up', '1300'],
    ['-1.21', 1, 'up', '-1.3'],
    ['-1.29', 1, 'down', '-1.2'],
    ['-1.21', 1, 'floor', '-1.3'],
    ['-1.29', 1, 'ceiling', '-1.2'],
    ['0.5', 400, 'half-up', '0.5'],
    ['5', -500, 'half-up', '0'],
  ] as const)('%s to %i places, %s, is %s', (value, places, mode, rounded) => {
    expect(exact(value).round(places, mode).toString()).toBe(rounded);
  });
});

/** Beside: the same numbers as whole numbers of units of 10 ** -scale. */
const scale = 40;
const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), fc.nat({ max: 20 }))
  .map(([units, places]) => ({
    text: `${units < 0n ? '-' : ''}${(units < 0n ? -units : units)
      .toString()
      .padStart(places + 1, '0')
      .replace(new RegExp(`(\\d{${places}})$`), places ? '.$1' : '')}`,
    units: units * 10n ** BigInt(scale - places),
  }));
const smallDecimal = fc
  .tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.nat({ max: 4 }))
  .map(([units, places]) => ({
    text: String(exact(`${units}e-${places}`)),
    units: BigInt(units) * 10n ** BigInt(scale - places),
  }));
const anyPair = fc.oneof(
  fc.tuple(smallDecimal, smallDecimal),
  fc.tuple(anyDecimal, anyDecimal),
  fc.tuple(smallDecimal, anyDecimal),
);
const unitsOf = (value: Exact | null, places = scale): bigint => {
  const [whole = '', fraction = ''] = (value ?? Exact.zero).toString().split('.');
  return BigInt(whole.replace('-', '') + fraction.padEnd(places, '0')) * (whole.startsWith('-') ? -1n : 1n);
};

describe('properties, against whole numbers of the smallest unit', () => {
  test('sums, differences and products lose no digit', () => {
    fc.assert(
      fc.property(anyPair, ([left, right]) => {
        const [one, other] = [exact(left.text), exact(right.text)];

        expect(unitsOf(one.plus(other))).toBe(left.units + right.units);
        expect(unitsOf(one.minus(other))).toBe(left.units - right.units);
        expect(unitsOf(one.times(other), 2 * scale)).toBe(left.units * right.units);
      }),
      { numRuns: 3000 },
    );
  });

  test('order is the order of the numbers', () => {
    fc.assert(
      fc.property(anyPair, ([left, right]) => {
        const order = left.units < right.units ? -1 : left.units > right.units ? 1 : 0;
        expect(Math.sign(exact(left.text).compare(exact(right.text)))).toBe(order);
      }),
    );
  });

  test('a quotient times the divisor is the dividend, to 28 significant digits', () => {
    fc.assert(
      fc.property(anyPair, ([left, right]) => {
        const divisor = exact(right.text);
        fc.pre(!divisor.isZero());

        const back = exact(left.text).dividedBy(divisor)?.times(divisor);
        const away = unitsOf(back ?? null, 2 * scale) - left.units * 10n ** BigInt(scale);
        const size = left.units < 0n ? -left.units : left.units;
        expect((away < 0n ? -away : away) * 10n ** 27n <= size * 10n ** BigInt(scale)).toBe(true);
      }),
    );
  });

  test('rounding gives the nearest, half away from zero', () => {
    fc.assert(
      fc.property(fc.oneof(smallDecimal, anyDecimal), fc.nat({ max: 6 }), ({ text, units }, places) => {
        const unit = 10n ** BigInt(scale - places);
        const size = units < 0n ? -units : units;
        const rounded = ((size + unit / 2n) / unit) * unit * (units < 0n ? -1n : 1n);

        expect(unitsOf(exact(text).round(places))).toBe(rounded);
      }),
    );
  });

  test('what is written reads back to the same number', () => {
    fc.assert(
      fc.property(fc.oneof(smallDecimal, anyDecimal), ({ text }) => {
        const value = exact(text);
        expect(exact(value.toString()).compare(value)).toBe(0);
      }),
    );
  });
});
