import { type Address, bilingual, cellText, defineFieldType, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { loadAreas, loadedAreas } from '#area-data';
import { cleanLine } from '../clean-text.ts';
import { maskedSetting } from '../masking/masked-setting.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { isFiller } from './areas.ts';
import { readAddress } from './read-address.ts';

export const levels = ['province', 'city', 'district'] as const;

const AddressConfig = z.object({
  level: z.enum(levels).meta(
    setting({
      label: { zh: '层级', en: 'Down to' },
      control: 'choice',
      choices: [
        { value: 'province', label: { zh: '省', en: 'Province' } },
        { value: 'city', label: { zh: '省市', en: 'City' } },
        { value: 'district', label: { zh: '省市区', en: 'District' } },
      ],
    }),
  ),
  complete: z
    .boolean()
    .meta(setting({ label: { zh: '必须选到末级', en: 'Every level is needed' }, control: 'switch' })),
  detail: z
    .boolean()
    .meta(setting({ label: { zh: '填写详细地址', en: 'Ask for street and number' }, control: 'switch' })),
  masked: maskedSetting,
});
type AddressConfig = z.infer<typeof AddressConfig>;

/** A place in China by its divisions, and the street and number. */
export const address = defineFieldType({
  type: 'address',
  label: { zh: '地址', en: 'Address' },
  aliases: ['省市区', '地区', '所在地', '城市', '省份', 'province', 'city', 'region', 'location'],
  group: 'advanced',
  icon: 'map-pin',
  config: AddressConfig,
  defaults: { level: 'district', complete: false, detail: true, masked: false },
  kind: () => 'address',
  storage: () => ({ in: 'column', sqlType: 'jsonb' }),
  value: (config): z.ZodType<Address> =>
    z
      .object(
        {
          province: Name,
          city: Name.exactOptional(),
          district: Name.exactOptional(),
          code: z.string().regex(/^[1-9]\d{5}$/, wrong),
          detail: z
            .string()
            .transform(cleanLine)
            .refine(
              (line) => line.length <= longestDetail,
              bilingual('详细地址最多 200 个字', 'At most 200 characters of detail'),
            )
            .exactOptional(),
        },
        wrong,
      )
      .superRefine((value, context) => {
        const missing = missingIn(value, config);
        if (missing) context.addIssue({ code: 'custom', message: bilingual(missing.zh, missing.en) });
      })
      .transform(({ detail, ...place }) => (detail ? { ...place, detail } : place)),
  format: (value) => addressText(value),
  shown: shownAddress,
  mask: (value, config) => shownAddress(value, { ...config, masked: true }),
  parse: (cell, config) => {
    if (cellText(cell) === '') return ok(null);
    const areas = loadedAreas();
    if (!areas) {
      void loadAreas();
      return refuse('areas_loading', {
        zh: '省市区数据还在加载，稍后重试',
        en: 'Areas are still loading. Retry in a moment',
      });
    }
    const read = cell.kind === 'text' ? readAddress(cleanLine(cell.text), areas) : null;
    const value = read && cutTo(read, config);
    if (!value)
      return refuseCell(cell, 'not_an_address', {
        zh: '以省市区开头的地址',
        en: 'an address that begins with its province',
      });
    if ((value.detail?.length ?? 0) > longestDetail)
      return refuse('too_long', { zh: '详细地址超过 200 个字', en: 'More than 200 characters of detail' });
    const missing = missingIn(value, config);
    return missing ? refuse('incomplete', missing) : ok(value);
  },
  wording: () => null,
  searchText: (value) => addressText(value),
  supports: { sort: false },
});

const longestDetail = 200;
const wrong = bilingual('不是地址', 'Not an address');
const Name = z.string().min(1, wrong).max(60, wrong);

/** In the order of a Chinese address, each place once: 北京市朝阳区, not 北京市北京市朝阳区. */
export function addressText({ province, city, district, detail }: Address): string {
  const shownCity = city && city !== province && !isFiller(city) ? city : '';
  return `${province}${shownCity}${district ?? ''}${detail ?? ''}`;
}

/** As a screen shows it: masked, the street and number are hidden, not the divisions. */
export function shownAddress(value: Address, config: AddressConfig): string {
  const detail = shownDetail(value, config);
  return addressText(detail === '' ? value : { ...value, detail });
}

/** As long for every street: its length would tell one from another. */
export const shownDetail = ({ detail = '' }: Partial<Address>, { masked }: AddressConfig) =>
  masked && detail !== '' ? '****' : detail;

function missingIn({ city, district }: { city?: string; district?: string }, { level, complete }: AddressConfig) {
  if (!complete || level === 'province') return null;
  if (!city) return { zh: '缺少城市', en: 'The city is missing' };
  return level === 'district' && !district ? { zh: '缺少区县', en: 'The district is missing' } : null;
}

/** Levels the field does not keep join the detail; null when there is no place for them. */
function cutTo(value: Address, { level, detail }: AddressConfig): Address | null {
  const { province, city, district, code } = value;
  const depth = levels.indexOf(level);
  const below = [depth < 1 && city !== province ? (city ?? '') : '', depth < 2 ? (district ?? '') : ''].join('');
  const rest = `${below}${value.detail ?? ''}`;
  if (rest && !detail) return null;
  const kept = Math.min(depth, district ? 2 : city ? 1 : 0);
  return {
    province,
    ...(kept >= 1 && city ? { city } : {}),
    ...(kept >= 2 && district ? { district } : {}),
    code: code.slice(0, 2 + kept * 2).padEnd(6, '0'),
    ...(rest ? { detail: rest } : {}),
  };
}
