import { bilingual, cellText, defineFieldType, type GeoPoint, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { metresBetween } from './metres-between.ts';
import { readPoint } from './read-point.ts';

const degrees = (zh: string, en: string, most: number) =>
  z
    .number()
    .min(-most)
    .max(most)
    .nullable()
    .meta(setting({ label: { zh, en }, control: 'number', when: { property: 'fenced', is: [true] } }));

const LocationConfig = z.object({
  adjustable: z.boolean().meta(
    setting({
      label: { zh: '可以手工调整', en: 'Can be adjusted by hand' },
      control: 'switch',
      help: { zh: '关闭后只收设备给出的位置', en: 'Otherwise only what the device says is taken' },
    }),
  ),
  map: z.boolean().meta(setting({ label: { zh: '显示地图', en: 'Show a map' }, control: 'own' })),
  fenced: z.boolean().meta(setting({ label: { zh: '限定范围', en: 'Keep to an area' }, control: 'switch' })),
  lng: degrees('中心经度', 'Longitude of its centre', 180),
  lat: degrees('中心纬度', 'Latitude of its centre', 90),
  metres: z
    .number()
    .int()
    .min(10)
    .max(1_000_000)
    .meta(
      setting({
        label: { zh: '半径 (米)', en: 'Radius (metres)' },
        control: 'number',
        when: { property: 'fenced', is: [true] },
      }),
    ),
});
type LocationConfig = z.infer<typeof LocationConfig>;

/** Where somebody is. The range is checked wherever the value is, so on the server too; no map service takes part. */
export const location = defineFieldType({
  type: 'location',
  label: { zh: '定位', en: 'Location' },
  aliases: ['位置', '签到', '打卡', '坐标', '经纬度', 'gps', 'geolocation', 'check-in', 'coordinates'],
  group: 'advanced',
  icon: 'locate-fixed',
  config: LocationConfig,
  defaults: { adjustable: true, map: false, fenced: false, lng: null, lat: null, metres: 500 },
  kind: () => 'place',
  storage: () => ({ in: 'column', sqlType: 'jsonb' }),
  value: (config): z.ZodType<GeoPoint> =>
    z
      .object(
        {
          lng: z.number(wrong).min(-180, wrong).max(180, wrong),
          lat: z.number(wrong).min(-90, wrong).max(90, wrong),
          address: z
            .string()
            .overwrite(cleanLine)
            .max(200, bilingual('最多 200 个字', 'At most 200 characters'))
            .exactOptional(),
          accuracy: z.number().min(0).exactOptional(),
          at: z.iso.datetime().exactOptional(),
        },
        wrong,
      )
      .superRefine((point, context) => {
        const why = whyRefused(point, config);
        if (why) context.addIssue({ code: 'custom', message: bilingual(why.zh, why.en) });
      }),
  format: (point) => pointText(point),
  parse: (cell, config) => {
    const text = cellText(cell);
    if (text === '') return ok(null);
    const point = cell.kind === 'text' ? readPoint(text) : null;
    if (!point)
      return refuseCell(cell, 'not_a_location', {
        zh: '经纬度，如 120.15507, 30.27408',
        en: 'longitude and latitude, such as 120.15507, 30.27408',
      });
    const why = whyRefused(point, config);
    return why ? refuse('not_allowed_here', why) : ok(point);
  },
  wording: () => null,
  searchText: ({ address }) => address ?? null,
  check: ({ fenced, lng, lat }) =>
    fenced && (lng === null || lat === null)
      ? [
          issue([lng === null ? 'lng' : 'lat'], 'required', {
            zh: '限定范围要有中心点',
            en: 'An area needs its centre',
          }),
        ]
      : [],
  supports: { sort: false, defaults: [] },
});

const wrong = bilingual(
  '不是位置，经度 -180 到 180，纬度 -90 到 90',
  'Not a location: longitude -180 to 180, latitude -90 to 90',
);

function whyRefused(point: GeoPoint, { adjustable, fenced, lng, lat, metres }: LocationConfig) {
  if (!adjustable && point.at === undefined)
    return { zh: '只收设备给出的位置，点「定位」', en: 'Only what the device says is taken. Locate again.' };
  if (!fenced || lng === null || lat === null) return null;
  const away = Math.round(metresBetween(point, { lng, lat }));
  return away > metres
    ? { zh: `距离中心 ${away} 米，超出 ${metres} 米`, en: `${away} m from the centre, more than ${metres} m` }
    : null;
}

/** Six places are about 10 cm. */
export const coordinates = ({ lng, lat }: GeoPoint) => `${round(lng)}, ${round(lat)}`;
const round = (degree: number) => Number(degree.toFixed(6)).toString();

/** With how sure the device was of it. */
export const spotText = (point: GeoPoint) =>
  point.accuracy === undefined ? coordinates(point) : `${coordinates(point)} ±${point.accuracy} m`;

export const pointText = (point: GeoPoint) =>
  point.address ? `${coordinates(point)} ${point.address}` : coordinates(point);
