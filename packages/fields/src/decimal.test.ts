import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, compare, round, shift, show } from './decimal.ts';
import { readDecimal } from './read-decimal.ts';

const decimals = fc
  .tuple(fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }), fc.integer({ min: 0, max: 10 }))
  .map(([digits, places]) => new Decimal(`${digits}e-${places}`).toFixed());

describe('a decimal', () => {
  test.each([
    ['007.50', '7.5'],
    ['-0.00', '0'],
    ['0.10', '0.1'],
    ['12345678901234567890.123', '12345678901234567890.123'],
  ])('%s is spelt %s', (text, expected) => {
    expect(canonical(text)).toBe(expected);
  });

  test.each([
    ['2.5', 0, 'half-up', '3'],
    ['2.5', 0, 'half-even', '2'],
    ['-2.59', 1, 'down', '-2.5'],
    ['2.51', 1, 'up', '2.6'],
  ] as const)('%s to %i places, %s, is %s', (value, places, rounding, expected) => {
    expect(round(value, places, rounding)).toBe(expected);
  });

  test('keeps every digit when the point moves there and back', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: -12, max: 12 }), (value, places) => {
        expect(shift(shift(value, places), -places)).toBe(value);
        expect(shift(value, places)).toBe(canonical(new Decimal(`${value}e${places}`).toFixed()));
      }),
      { numRuns: 300 },
    );
  });

  test('is read back from how it is shown', () => {
    fc.assert(
      fc.property(decimals, fc.boolean(), (value, thousands) => {
        expect(readDecimal(show(value, null, thousands))?.value).toBe(value);
      }),
      { numRuns: 300 },
    );
  });

  test('that is none is shown as it was typed', () => {
    expect(show('12 个半', 2, true)).toBe('12 个半');
  });
});

describe('reading a decimal', () => {
  test.each([
    ['１２３', '123'],
    ['1,234.5', '1234.5'],
    ['１，２３４．５', '1234.5'],
    ['1 234 567', '1234567'],
    ['¥1,200', '1200'],
    ['￥-1,200.00', '-1200'],
    ['-¥5', '-5'],
    ['1.2万', '12000'],
    ['3亿元', '300000000'],
    ['1,234.56万元', '12345600'],
    ['(123)', '-123'],
    ['（1,200.50）', '-1200.5'],
    ['−5', '-5'],
    ['+5', '5'],
    ['1.2E5', '120000'],
    ['1.5e-3', '0.0015'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['100 USD', '100'],
    ['HK$88', '88'],
  ])('%s is %s', (text, value) => {
    expect(readDecimal(text)?.value).toBe(value);
  });

  test.each([
    '',
    '-',
    'abc',
    '1.234,5',
    '1,23',
    '1-2',
    '12 个',
    '1.2.3',
    '--5',
    '(-5',
    'NaN',
    'Infinity',
    '五',
    '$',
    '万',
  ])('refuses %j', (text) => {
    expect(readDecimal(text)).toBeNull();
  });

  test('takes off the unit of the field', () => {
    expect(readDecimal('12.5 kg', 'KG')?.value).toBe('12.5');
  });

  test('says which currency stood there and whether it was a percentage', () => {
    expect(readDecimal('$1')?.currency).toBe('$');
    expect(readDecimal('12.5%')).toEqual({ value: '12.5', percent: true, currency: '' });
  });
});

describe('two numbers are compared exactly', () => {
  test.each([
    ['9999999999999999.5', '9999999999999999', 1],
    ['9', '10', -1],
    ['10', '9.99', 1],
    ['0.30000000000000000001', '0.3', 1],
    ['-100', '2', -1],
    ['-100', '-2', -1],
    ['1', '1.0', 0],
    ['5', 1e21, -1],
  ])('%s and %s', (left, right, expected) => {
    expect(compare(left, right)).toBe(expected);
  });
});
