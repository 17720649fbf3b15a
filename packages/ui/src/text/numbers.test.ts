import { expect, test } from 'vitest';
import { formatBytes, formatNumber, formatShortNumber } from './numbers.ts';

test.each([
  [1940000, undefined, '1,940,000'],
  ['12345678901234567890.10', undefined, '12,345,678,901,234,567,890.10'],
  ['1234.5', 2, '1,234.50'],
  ['-0.125', 2, '-0.13'],
  ['未知', undefined, '未知'],
])('writes %s with separators and every digit', (value, decimals, expected) => {
  expect(formatNumber(value, decimals)).toBe(expected);
});

test('shortens amounts by 万 and 亿 in Chinese, by K and M in English', () => {
  expect(formatShortNumber(1_940_000, 'zh')).toBe('194.0 万');
  expect(formatShortNumber(128_640_000, 'zh')).toBe('1.29 亿');
  expect(formatShortNumber(1_940_000, 'en')).toBe('1.94M');
  expect(formatShortNumber(8_927, 'zh')).toBe('8,927');
});

test('writes sizes by the unit that keeps them short', () => {
  expect([512, 1536, 5 * 1024 * 1024].map(formatBytes)).toEqual(['512 B', '1.5 KB', '5.0 MB']);
});
