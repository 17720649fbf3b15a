import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { readDay, writeDay } from '../conditions/calendar-day.ts';
import { chinaDays, chinaYearsKnown } from './china-days.ts';

const known = (wanted: boolean) =>
  [...chinaDays()]
    .filter(([, { isWorkday }]) => isWorkday === wanted)
    .map(([day]) => writeDay(day))
    .sort();

test('the holidays are those of chinese-days, day by day', () => {
  expect(known(false)).toEqual(Object.keys(published.holidays).sort());
});

test('the make-up workdays are those of chinese-days, day by day', () => {
  expect(known(true)).toEqual(Object.keys(published.workdays).sort());
});

test('every year from 2004 to 2026 is there', () => {
  const years = new Set([...chinaDays().keys()].map((day) => Number(writeDay(day).slice(0, 4))));

  expect([...years].sort()).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
  expect(chinaYearsKnown).toEqual({ first: 2004, last: 2026 });
});

test('a holiday has its name in both languages', () => {
  expect(chinaDays().get(readDay('2026-02-17') ?? 0)).toEqual({
    isWorkday: false,
    name: { zh: '春节', en: 'Spring Festival' },
  });
});
