import { describe, expect, test } from 'vitest';
import { dayName, groupByDay } from './group-by-day.ts';

const entry = (id: string, at: string) => ({ id, at });
const day = (iso: string) => Date.parse(iso) / 86_400_000;

describe('the days of a timeline', () => {
  test('are those of the organisation, not of UTC', () => {
    const entries = [
      entry('3', '2026-11-17T16:30:00Z'),
      entry('2', '2026-11-17T15:59:00Z'),
      entry('1', '2026-11-16T16:00:00Z'),
    ];

    const days = groupByDay(entries, 'Asia/Shanghai');

    expect(days.map(({ day, entries }) => [day, entries.map(({ id }) => id)])).toEqual([
      [day('2026-11-18'), ['3']],
      [day('2026-11-17'), ['2', '1']],
    ]);
  });

  test('have the names people use', () => {
    const today = day('2026-11-18');

    expect(dayName(today, today, 'zh')).toBe('今天');
    expect(dayName(today - 1, today, 'en')).toBe('Yesterday');
    expect(dayName(day('2026-11-16'), today, 'zh')).toBe('11 月 16 日 周一');
    expect(dayName(day('2025-12-31'), today, 'zh')).toBe('2025 年 12 月 31 日 周三');
    expect(dayName(day('2026-11-16'), today, 'en')).toBe('Mon, Nov 16');
  });
});
