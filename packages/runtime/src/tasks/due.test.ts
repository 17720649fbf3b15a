import { textIn } from '@mortise/core';
import { expect, test } from 'vitest';
import { dueOf, reminderText } from './due.ts';

// Tuesday, 10:00 in Shanghai.
const now = Date.parse('2026-12-01T02:00:00Z');
const said = (dueAt: string, locale: 'zh' | 'en' = 'zh') => textIn(dueOf(dueAt, 'Asia/Shanghai', now).text, locale);

test.each([
  ['2026-12-01T01:58:30Z', '已超时 1 分钟'],
  ['2026-12-01T00:00:00Z', '已超时 2 小时'],
  ['2026-11-28T02:00:00Z', '已超时 3 天'],
  ['2026-12-01T10:00:00Z', '今天 18:00'],
  ['2026-12-01T16:30:00Z', '明天 00:30'],
  ['2026-12-04T02:00:00Z', '周五 10:00'],
  ['2026-12-18T02:00:00Z', '12-18'],
  ['2027-01-04T02:00:00Z', '2027-01-04'],
])('%s is read as %s', (dueAt, expected) => {
  expect(said(dueAt)).toBe(expected);
});

test.each([
  ['2026-11-30', '已超时 1 天', 'over'],
  ['2026-12-01', '今天', 'today'],
  ['2026-12-02', '明天', 'later'],
  ['2026-12-04', '周五', 'later'],
  ['2026-12-18', '12-18', 'later'],
])('the whole day %s is read as %s', (day, expected, tone) => {
  expect(said(day)).toBe(expected);
  expect(dueOf(day, 'Asia/Shanghai', now).tone).toBe(tone);
});

test('the day is that of the organisation, whatever clock the browser has', () => {
  const late = '2026-12-01T16:30:00Z';

  expect(textIn(dueOf(late, 'Europe/Berlin', now).text, 'en')).toBe('Today 17:30');
});

test('only what is over and what is due today stands out', () => {
  const tones = ['2026-12-01T01:00:00Z', '2026-12-01T10:00:00Z', '2026-12-02T10:00:00Z'].map(
    (dueAt) => dueOf(dueAt, 'Asia/Shanghai', now).tone,
  );

  expect(tones).toEqual(['over', 'today', 'later']);
});

test('a reminder is said in the largest unit that fits', () => {
  expect([0, 10, 90, 60, 2880].map((minutes) => textIn(reminderText(minutes), 'zh'))).toEqual([
    '到时提醒',
    '提前 10 分钟',
    '提前 90 分钟',
    '提前 1 小时',
    '提前 2 天',
  ]);
});
