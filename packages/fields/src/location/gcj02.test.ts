import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromGcj02, toGcj02 } from './gcj02.ts';
import { metresBetween } from './metres-between.ts';

// Points that the makers of other converters publish; they agree among themselves to a few centimetres.
test.each([
  ['上海', { lat: 31.1774276, lng: 121.5272106 }, { lat: 31.17530398364597, lng: 121.531541859215 }],
  ['深圳', { lat: 22.543847, lng: 113.912316 }, { lat: 22.540796131694766, lng: 113.9171764808363 }],
  ['北京', { lat: 39.911954, lng: 116.377817 }, { lat: 39.91334545536069, lng: 116.38404722455657 }],
  ['天安门', { lat: 39.915, lng: 116.404 }, { lat: 39.91640428150164, lng: 116.41024449916938 }],
])('%s lies where the maps of China show it', (_, earth, map) => {
  expect(metresBetween(toGcj02(earth), map)).toBeLessThan(0.1);
  expect(metresBetween(fromGcj02(map), earth)).toBeLessThan(0.1);
});

test('nothing is shifted abroad', () => {
  const london = { lng: -0.1276, lat: 51.5072 };
  expect(toGcj02(london)).toEqual(london);
  expect(fromGcj02(london)).toEqual(london);
});

test('a point dragged on a shifted map comes back to where it was', () => {
  const inChina = fc.record({
    lng: fc.double({ min: 74, max: 134, noNaN: true }),
    lat: fc.double({ min: 18, max: 53, noNaN: true }),
  });
  fc.assert(
    fc.property(inChina, (point) => {
      expect(metresBetween(fromGcj02(toGcj02(point)), point)).toBeLessThan(0.01);
    }),
  );
});
