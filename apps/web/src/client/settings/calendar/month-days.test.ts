import { writeDay } from '@mortise/core';
import { expect, test } from 'vitest';
import { monthDays } from './month-days.ts';

test.each([
  [2026, 2, 28, 7, '2026-02-28'],
  [2028, 2, 29, 2, '2028-02-29'],
  [2026, 12, 31, 2, '2026-12-31'],
])('month %s-%s has %s days and begins on weekday %s', (year, month, length, begins, last) => {
  const found = monthDays(year, month);

  expect(found.days).toHaveLength(length);
  expect(found.begins).toBe(begins);
  expect(writeDay(found.days.at(-1) ?? 0)).toBe(last);
});
