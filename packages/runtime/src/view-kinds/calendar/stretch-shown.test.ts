import { expect, test } from 'vitest';
import { monthShown, stepped, stretchShown, titleOf } from './stretch-shown.ts';

test('a month has the weeks that it begins and ends in', () => {
  expect(stretchShown('month', '2026-12-18')).toEqual({ from: '2026-11-30', until: '2027-01-03' });
  expect(stretchShown('month', '2027-02-01')).toEqual({ from: '2027-02-01', until: '2027-02-28' });
  expect(monthShown('2028-02-10')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
});

test('a week begins on Monday', () => {
  expect(stretchShown('week', '2026-12-20')).toEqual({ from: '2026-12-14', until: '2026-12-20' });
});

test('one goes on by what one sees', () => {
  expect(stepped('month', '2026-01-31', 1)).toBe('2026-02-01');
  expect(stepped('month', '2026-01-31', -1)).toBe('2025-12-01');
  expect(stepped('week', '2026-12-30', 1)).toBe('2027-01-06');
  expect(stepped('day', '2026-12-31', 1)).toBe('2027-01-01');
});

test('titles are written as people write them', () => {
  expect(titleOf('month', '2026-12-18', 'zh')).toBe('2026 年 12 月');
  expect(titleOf('day', '2026-12-18', 'zh')).toBe('2026 年 12 月 18 日 周五');
  expect(titleOf('week', '2026-12-18', 'zh')).toBe('2026 年 12 月 14 日至 20 日');
  expect(titleOf('week', '2026-12-31', 'zh')).toBe('2026 年 12 月 28 日至 2027 年 1 月 3 日');
  expect(titleOf('month', '2026-12-18', 'en')).toBe('December 2026');
});
