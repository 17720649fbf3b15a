import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { parseContext } from '../test-contexts.ts';
import { location } from './definition.ts';
import { metresBetween } from './metres-between.ts';

const read = (text: string) => {
  const parsed = location.parse(textCell(text), location.defaults, parseContext());
  return parsed.ok ? parsed.value : parsed.error.code;
};

test.each([
  ['120.15507, 30.27408', { lng: 120.15507, lat: 30.27408 }],
  ['（120.15507，30.27408）西湖 边', { lng: 120.15507, lat: 30.27408, address: '西湖 边' }],
  ['-0.1276 51.5072', { lng: -0.1276, lat: 51.5072 }],
  ['220, 30', 'not_a_location'],
  ['30.27408, 120.15507', 'not_a_location'],
  ['西湖边', 'not_a_location'],
])('%s is read as %o', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('measures along the earth: Shanghai to Beijing is 1,067 km', () => {
  const away = metresBetween({ lng: 121.4737, lat: 31.2304 }, { lng: 116.4074, lat: 39.9042 });
  expect(Math.abs(away - 1_067_000)).toBeLessThan(2_000);
  expect(metresBetween({ lng: 179.9999, lat: 0 }, { lng: -179.9999, lat: 0 })).toBeLessThan(30);
});

test('refuses what is outside the area, and says by how much', () => {
  const config = { ...location.defaults, fenced: true, lng: 120.15507, lat: 30.27408, metres: 500 };
  const check = (lat: number) => location.value(config).safeParse({ lng: 120.15507, lat });
  expect(check(30.278).success).toBe(true);
  const refused = check(30.279);
  expect(refused.error?.issues[0]?.message).toContain('547');
  expect(location.check({ ...config, lat: null })).toMatchObject([{ path: ['lat'] }]);
});

test('takes only what a device says where hands may not adjust', () => {
  const strict = location.value({ ...location.defaults, adjustable: false });
  expect(strict.safeParse({ lng: 1, lat: 2 }).success).toBe(false);
  expect(strict.safeParse({ lng: 1, lat: 2, accuracy: 12, at: '2026-11-28T08:00:00.000Z' }).success).toBe(true);
});
