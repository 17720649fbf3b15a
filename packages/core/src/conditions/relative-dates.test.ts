import { describe, expect, test } from 'vitest';
import { readDay, writeDay } from './calendar-day.ts';
import { type RelativeRange, relativeDays } from './relative-dates.ts';

/** First and last day of the range. */
function on(today: string, relative: Omit<RelativeRange, 'kind'>): [string, string] {
  const { start, end } = relativeDays({ kind: 'relative', ...relative }, readDay(today) ?? 0);
  return [writeDay(start), writeDay(end - 1)];
}

describe('on Friday, 18 December 2026', () => {
  test.each([
    ['today', '2026-12-18', '2026-12-18'],
    ['yesterday', '2026-12-17', '2026-12-17'],
    ['tomorrow', '2026-12-19', '2026-12-19'],
    ['this-week', '2026-12-14', '2026-12-20'],
    ['last-week', '2026-12-07', '2026-12-13'],
    ['next-week', '2026-12-21', '2026-12-27'],
    ['this-month', '2026-12-01', '2026-12-31'],
    ['last-month', '2026-11-01', '2026-11-30'],
    ['next-month', '2027-01-01', '2027-01-31'],
    ['this-quarter', '2026-10-01', '2026-12-31'],
    ['last-quarter', '2026-07-01', '2026-09-30'],
    ['next-quarter', '2027-01-01', '2027-03-31'],
    ['this-year', '2026-01-01', '2026-12-31'],
    ['last-year', '2025-01-01', '2025-12-31'],
    ['next-year', '2027-01-01', '2027-12-31'],
  ] as const)('%s is %s to %s', (range, first, last) => {
    expect(on('2026-12-18', { range })).toEqual([first, last]);
  });

  test.each([
    ['last-n', 7, 'day', false, '2026-12-11', '2026-12-17'],
    ['last-n', 7, 'day', true, '2026-12-12', '2026-12-18'],
    ['next-n', 7, 'day', false, '2026-12-19', '2026-12-25'],
    ['next-n', 7, 'day', true, '2026-12-18', '2026-12-24'],
    ['last-n', 2, 'week', false, '2026-12-04', '2026-12-17'],
    ['last-n', 1, 'month', false, '2026-11-18', '2026-12-17'],
    ['last-n', 1, 'month', true, '2026-11-19', '2026-12-18'],
    ['next-n', 3, 'month', true, '2026-12-18', '2027-03-17'],
    ['last-n', 1, 'year', true, '2025-12-19', '2026-12-18'],
  ] as const)('%s %i %s, today included %s, is %s to %s', (range, n, unit, includeToday, first, last) => {
    expect(on('2026-12-18', { range, n, unit, includeToday })).toEqual([first, last]);
  });
});

describe('a fiscal year', () => {
  const year = (today: string, range: `${'this' | 'last' | 'next'}-fiscal-year`, start?: number) => {
    const days = relativeDays({ kind: 'relative', range }, readDay(today) ?? 0, start);
    return [writeDay(days.start), writeDay(days.end - 1)];
  };

  test.each([
    ['2026-03-31', 'this-fiscal-year', 4, '2025-04-01', '2026-03-31'],
    ['2026-04-01', 'this-fiscal-year', 4, '2026-04-01', '2027-03-31'],
    ['2026-04-01', 'last-fiscal-year', 4, '2025-04-01', '2026-03-31'],
    ['2026-12-31', 'next-fiscal-year', 12, '2027-12-01', '2028-11-30'],
    ['2026-11-30', 'this-fiscal-year', 12, '2025-12-01', '2026-11-30'],
    ['2026-07-15', 'this-fiscal-year', undefined, '2026-01-01', '2026-12-31'],
  ] as const)('on %s, %s from month %s is %s to %s', (today, range, start, first, last) => {
    expect(year(today, range, start)).toEqual([first, last]);
  });
});

test('a week that holds New Year begins in the old one, on a Monday', () => {
  expect(on('2027-01-01', { range: 'this-week' })).toEqual(['2026-12-28', '2027-01-03']);
  expect(on('2026-12-20', { range: 'this-week' })).toEqual(['2026-12-14', '2026-12-20']);
});

test('a month before 31 March is 28 February', () => {
  expect(on('2026-03-31', { range: 'last-n', n: 1, unit: 'month' })).toEqual(['2026-02-28', '2026-03-30']);
});
