import { defineFunction } from '../../function.ts';
import { textOfObject } from '../../read-value.ts';
import { ObjectValue } from '../../value.ts';
import { valueError } from '../failures.ts';

export const place = defineFunction({
  name: 'PLACE',
  group: 'advanced',
  label: { zh: '定位', en: 'Location' },
  description: {
    zh: '由纬度和经度（WGS 84，单位是度）组成定位',
    en: 'A location of its latitude and longitude, in degrees of WGS 84',
  },
  example: { formula: 'PLACE(31.2304, 121.4737)', result: '31.2304, 121.4737' },
  parameters: [
    { name: { zh: '纬度', en: 'latitude' }, type: 'number' },
    { name: { zh: '经度', en: 'longitude' }, type: 'number' },
  ],
  returns: 'place',
  run: ([latitude, longitude]) => {
    const point = { lat: latitude.toNumber(), lng: longitude.toNumber() };
    if (Math.abs(point.lat) > 90 || Math.abs(point.lng) > 180) return offEarth;
    return new ObjectValue('place', point, textOfObject(point));
  },
});

const offEarth = valueError(
  '纬度在 -90 到 90 之间，经度在 -180 到 180 之间',
  'Latitudes are within 90, longitudes within 180',
);
