import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { daterange } from './definition.ts';

const read = (text: string) => daterange.parse(textCell(text), daterange.defaults, parseContext());

test.each([
  ['2026-01-05 至 2026-03-01', '2026-01-05', '2026-03-01'],
  ['2026年1月5日-2026年3月1日', '2026-01-05', '2026-03-01'],
  ['2026/1/5~2026/3/1', '2026-01-05', '2026-03-01'],
  ['2026-01-05 - 2026-03-01', '2026-01-05', '2026-03-01'],
  ['2026-01-05 to 2026-03-01', '2026-01-05', '2026-03-01'],
  ['2026-01-05/2026-03-01', '2026-01-05', '2026-03-01'],
  ['2026年1月至2月', null, null],
  ['2026年1月 至 2026年2月', '2026-01-01', '2026-02-28'],
  ['2026-01-05', '2026-01-05', '2026-01-05'],
  ['2024年2月', '2024-02-01', '2024-02-29'],
  ['2026-03-01 至 2026-01-05', null, null],
])('%s is from %s to %s', (text, start, end) => {
  const parsed = read(text);
  expect(parsed.ok ? parsed.value : null).toEqual(start === null ? null : { start, end });
});

test('needs both ends in their order, and keeps to its length', () => {
  const accepts = (value: unknown, config = {}) =>
    daterange.value({ ...daterange.defaults, ...config }).safeParse(value).success;
  expect(accepts({ start: '2026-01-05', end: '' })).toBe(false);
  expect(accepts({ start: '2026-01-05', end: '2026-01-04' })).toBe(false);
  expect(accepts({ start: '2026-01-05', end: '2026-01-07' }, { maxDays: 3 })).toBe(true);
  expect(accepts({ start: '2026-01-05', end: '2026-01-08' }, { maxDays: 3 })).toBe(false);
  expect(accepts({ start: '2026-02-30', end: '2026-03-08' })).toBe(false);
  expect(daterange.check({ ...daterange.defaults, minDays: 4, maxDays: 3 })).toHaveLength(1);
});

test('one day or month is said once', () => {
  const said = (start: string, end: string, precision: 'day' | 'month') =>
    daterange.format({ start, end }, { ...daterange.defaults, precision }, formatContext({ locale: 'en' }));
  expect(said('2026-01-01', '2026-01-31', 'month')).toBe('2026-01');
  expect(said('2026-01-01', '2026-01-31', 'day')).toBe('2026-01-01 to 2026-01-31');
});
