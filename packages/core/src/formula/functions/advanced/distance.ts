import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';

/** Mean radius in metres; the earth is taken for a sphere, which is right to about half a percent. */
const earthRadius = 6_371_008.8;

const within90 = (degrees: Exact) => Math.abs(degrees.toNumber()) <= 90;
const within180 = (degrees: Exact) => Math.abs(degrees.toNumber()) <= 180;
const radians = (degrees: Exact) => (degrees.toNumber() * Math.PI) / 180;

export const distance = defineFunction({
  name: 'DISTANCE',
  group: 'advanced',
  label: { zh: '两地距离', en: 'Distance' },
  description: {
    zh: '两个经纬度之间的直线距离，单位米',
    en: 'The distance in metres between two places by latitude and longitude',
  },
  example: { formula: 'DISTANCE(31.2304, 121.4737, 39.9042, 116.4074)', result: '1067312' },
  parameters: [
    { name: { zh: '纬度一', en: 'latitude 1' }, type: 'number' },
    { name: { zh: '经度一', en: 'longitude 1' }, type: 'number' },
    { name: { zh: '纬度二', en: 'latitude 2' }, type: 'number' },
    { name: { zh: '经度二', en: 'longitude 2' }, type: 'number' },
  ],
  returns: 'number',
  run: ([latitude, longitude, otherLatitude, otherLongitude]) => {
    const isOnEarth = [latitude, otherLatitude].every(within90) && [longitude, otherLongitude].every(within180);
    if (!isOnEarth)
      return valueError(
        '纬度在 -90 到 90 之间，经度在 -180 到 180 之间',
        'Latitudes are within 90, longitudes within 180',
      );
    const from = radians(latitude);
    const to = radians(otherLatitude);
    const half = (one: number, other: number) => Math.sin((one - other) / 2) ** 2;
    const share = half(to, from) + Math.cos(from) * Math.cos(to) * half(radians(otherLongitude), radians(longitude));
    return Exact.whole(Math.round(2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(share)))));
  },
});
