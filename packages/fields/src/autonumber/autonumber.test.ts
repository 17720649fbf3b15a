import { describe, expect, test } from 'vitest';
import { autonumber } from './definition.ts';
import { numberOf, periodOf } from './number-of.ts';

const config = (overrides: Partial<typeof autonumber.defaults>) => ({ ...autonumber.defaults, ...overrides });
/** 2027-01-01 00:30 in Shanghai. */
const newYear = new Date('2026-12-31T16:30:00Z');

describe('an auto number', () => {
  test.each([
    [{}, 1, '0001'],
    [{ prefix: 'HT-' }, 42, 'HT-0042'],
    [{ prefix: 'HT-', date: 'month' }, 1, 'HT-202701-0001'],
    [{ date: 'day', separator: '' }, 7, '202701010007'],
    [{ date: 'year', start: 100, digits: 3 }, 1, '2027-100'],
    [{ digits: 2 }, 123, '123'],
  ] as const)('of %o counted %i is %s', (overrides, count, expected) => {
    expect(numberOf(config(overrides), count, newYear, 'Asia/Shanghai')).toBe(expected);
  });

  test.each([
    ['never', ''],
    ['year', '2027'],
    ['month', '2027-01'],
    ['day', '2027-01-01'],
  ] as const)('counted anew %s belongs to the period %j of its zone', (reset, period) => {
    expect(periodOf({ reset }, newYear, 'Asia/Shanghai')).toBe(period);
  });

  test.each([
    [{ date: 'none', reset: 'year' }, ['repeats']],
    [{ date: 'year', reset: 'day' }, ['repeats']],
    [{ date: 'month', reset: 'month' }, []],
    [{ date: 'day', reset: 'never' }, []],
  ] as const)('of %o is checked for repeats', (overrides, codes) => {
    expect(autonumber.check(config(overrides)).map(({ code }) => code)).toEqual(codes);
  });
});
