import { type Cell, issuesOf, textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { datetime } from './definition.ts';
import { precisions } from './settings.ts';

type Config = typeof datetime.defaults;
const config = (overrides: Partial<Config>): Config => ({ ...datetime.defaults, ...overrides });
const read = (cell: Cell, overrides: Partial<Config>) => {
  const parsed = datetime.parse(cell, config(overrides), parseContext());
  return parsed.ok ? parsed.value : parsed.error.code;
};
const today = { now: new Date('2026-12-17T16:30:00Z'), timeZone: 'Asia/Shanghai' };
const complaints = (value: string, overrides: Partial<Config>) => {
  const checked = datetime.value(config(overrides), today).safeParse(value);
  return checked.success ? [] : issuesOf(checked.error).map(({ message }) => (message as { zh: string }).zh);
};

describe('a date', () => {
  test.each([
    ['year', '2024-01-01', '2024'],
    ['month', '2024-03-01', '2024-03'],
    ['day', '2024-03-05', '2024-03-05'],
    ['minute', '2024-03-05T01:05:00.000Z', '2024-03-05 09:05'],
    ['second', '2024-03-05T01:05:06.000Z', '2024-03-05 09:05:06'],
  ] as const)('to the %s is stored as %s and shown as %s', (precision, stored, shown) => {
    expect(read(textCell('2024年3月5日 9:05:06'), { precision })).toBe(stored);
    expect(datetime.format(stored, config({ precision }), formatContext())).toBe(shown);
    expect(datetime.value(config({ precision })).parse(stored)).toBe(stored);
  });

  test('is taken from a date cell, in the zone of the organisation', () => {
    expect(read({ kind: 'date', iso: '2024-03-05' }, { precision: 'minute' })).toBe('2024-03-04T16:00:00.000Z');
    expect(read({ kind: 'moment', iso: '2024-03-05T09:05:06' }, { precision: 'day' })).toBe('2024-03-05');
  });

  test('with a zone of its own keeps its moment', () => {
    expect(read(textCell('2024-03-05T23:30:00Z'), { precision: 'minute' })).toBe('2024-03-05T23:30:00.000Z');
    expect(read(textCell('2024-03-05T23:30:00Z'), { precision: 'day' })).toBe('2024-03-06');
  });

  test.each([
    [textCell('2024年3月'), 'day'],
    [textCell('2024'), 'month'],
    [{ kind: 'number', value: 45356, text: '45356' } as const, 'day'],
    [{ kind: 'time', iso: '09:05:00' } as const, 'minute'],
  ] as const)('is never guessed from %o to the %s', (cell, precision) => {
    expect(read(cell, { precision })).toBe('not_a_date');
  });

  test('is shown in words in both languages', () => {
    const words = config({ look: 'words', precision: 'minute' });
    expect(datetime.format('2024-03-05T01:05:00.000Z', words, formatContext())).toBe('2024年3月5日 09:05');
    expect(datetime.format('2024-03-05T01:05:00.000Z', words, formatContext({ locale: 'en' }))).toBe(
      'Mar 5, 2024 09:05',
    );
  });

  test('keeps to its limits relative to today in the zone', () => {
    const limits = { earliest: 'today', latest: 'today', latestDays: 7 } as const;
    expect(complaints('2026-12-17', limits)).toEqual(['不能早于 2026-12-18']);
    expect(complaints('2026-12-18', limits)).toEqual([]);
    expect(complaints('2026-12-26', limits)).toEqual(['不能晚于 2026-12-25']);
    expect(complaints('2026-12-01', { ...limits, precision: 'month' })).toEqual([]);
  });

  test('keeps to weekdays, hours and the minute interval', () => {
    expect(complaints('2026-12-19', { weekdays: [1, 2, 3, 4, 5] })).toEqual(['只能选周一、周二、周三、周四、周五']);
    const hours = { precision: 'minute', from: '09:00', until: '18:00', minuteStep: 15 } as const;
    expect(complaints('2026-12-18T01:15:00.000Z', hours)).toEqual([]);
    expect(complaints('2026-12-18T11:20:00.000Z', hours)).toEqual(['只能在 09:00 至 18:00', '分钟要是 15 的倍数']);
  });

  test.each(precisions)('to the %s refuses what is none', (precision) => {
    expect(complaints('明天', { precision })).toEqual(['不是日期']);
    expect(complaints('2023-02-29', { precision })).toEqual(['不是日期']);
    expect(complaints('2023-02-29T01:00:00Z', { precision })).toEqual(['不是日期']);
  });
});
