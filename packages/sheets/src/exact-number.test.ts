import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberCell } from './exact-number.ts';

describe('a stored number', () => {
  test.each([
    ['12.550000000000001', '12.55'],
    ['0.30000000000000004', '0.3'],
    ['1.1000000000000001E-2', '0.011'],
    ['2.0190525150919099E+18', '2019052515091910000'],
    ['2019052515091914039', '2019052515091914039'],
    ['-0', '0'],
    ['1E-3', '0.001'],
    ['1.50', '1.50'],
    ['-7', '-7'],
    ['123456789012345', '123456789012345'],
    ['1e21', '1000000000000000000000'],
  ])('%s reads as %s', (raw, text) => {
    expect(numberCell(raw)).toMatchObject({ kind: 'number', text });
  });

  test.each(['', 'abc', 'NaN', 'Infinity'])('%o is none', (raw) => {
    expect(numberCell(raw)).toBeUndefined();
  });

  test('of up to 15 digits comes back as it was entered, however the double is written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
        fc.nat({ max: 8 }),
        (digits, scale) => {
          const entered = digits / 10 ** scale;
          const raw = entered.toPrecision(17).includes('e') ? String(entered) : entered.toPrecision(17);

          expect(Number((numberCell(raw) as { text: string }).text)).toBe(entered);
        },
      ),
      { numRuns: 500 },
    );
  });
});
