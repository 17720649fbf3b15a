import { expect, test } from 'vitest';
import { formatDuration, formatFullMoment, formatMoment } from './moments.ts';

const now = new Date('2026-11-18T06:32:00Z');
const at = (moment: string) => formatMoment(moment, { locale: 'zh', timeZone: 'Asia/Shanghai', now });

test('tells a moment by its distance in the zone of the organisation', () => {
  expect(at('2026-11-18T02:26:00Z')).toBe('今天 10:26');
  expect(at('2026-11-17T15:59:00Z')).toBe('昨天');
  expect(at('2026-11-17T16:01:00Z')).toBe('今天 00:01');
  expect(at('2026-11-16T02:00:00Z')).toBe('11-16');
  expect(at('2025-12-31T02:00:00Z')).toBe('2025-12-31');
});

test('writes the full moment for tooltips', () => {
  expect(formatFullMoment('2026-12-18T06:32:00Z', 'Asia/Shanghai')).toBe('2026-12-18 14:32');
});

test('keeps the two largest units of a duration', () => {
  expect(formatDuration(12_000_000, 'zh')).toBe('3 小时 20 分');
  expect(formatDuration(2 * 86_400_000, 'zh')).toBe('2 天');
  expect(formatDuration(45_000, 'en')).toBe('45s');
  expect(formatDuration(14 * 60_000 + 59_000, 'zh')).toBe('14 分');
});
