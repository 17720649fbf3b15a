import type { GeoPoint } from '../../../value-kind.ts';
import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';

/** Mean radius in metres; the earth is taken for a sphere, which is right to about half a percent. */
const earthRadius = 6_371_008.8;

export const distance = defineFunction({
  name: 'DISTANCE',
  group: 'advanced',
  label: { zh: '两地距离', en: 'Distance' },
  description: { zh: '两个定位之间的直线距离，单位是米', en: 'The distance in metres between two locations' },
  example: { formula: 'DISTANCE(PLACE(31.2304, 121.4737), PLACE(39.9042, 116.4074))', result: '1067312' },
  parameters: [
    { name: { zh: '起点', en: 'from' }, type: 'place' },
    { name: { zh: '终点', en: 'to' }, type: 'place' },
  ],
  returns: 'number',
  run: ([from, to]) => {
    // Values of the type are read as such.
    const metres = between(from.json as GeoPoint, to.json as GeoPoint);
    return Number.isFinite(metres) ? Exact.whole(Math.round(metres)) : null;
  },
});

/** By the haversines. */
function between(from: GeoPoint, to: GeoPoint): number {
  const half = (one: number, other: number) => Math.sin((radians(one) - radians(other)) / 2) ** 2;
  const share =
    half(to.lat, from.lat) + Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(to.lng, from.lng);
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(share)));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
