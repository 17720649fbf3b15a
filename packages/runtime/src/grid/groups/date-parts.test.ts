import { expect, test } from 'vitest';
import { datePartLabel, lastDayOf } from './date-parts.ts';

test.each([
  ['2026-12-14', 'day', '2026-12-14'],
  ['2026-12-28', 'week', '2027-01-03'],
  ['2028-02-01', 'month', '2028-02-29'],
  ['2026-10-01', 'quarter', '2026-12-31'],
  ['2026-01-01', 'year', '2026-12-31'],
] as const)('%s begins a %s that ends on %s', (first, per, last) => {
  expect(lastDayOf(first, per)).toBe(last);
});

test('a stretch is called as people call it', () => {
  expect(datePartLabel('2026-12-28', 'week')).toEqual({
    zh: '2026-12-28 至 2027-01-03',
    en: '2026-12-28 to 2027-01-03',
  });
  expect(datePartLabel('2026-10-01', 'quarter')).toEqual({ zh: '2026 年第 4 季度', en: 'Q4 2026' });
});
