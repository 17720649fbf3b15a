import { bilingual, cellText, defineFieldType, type Locale, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { maskPhone } from '../masking/mask.ts';
import { maskedSetting } from '../masking/masked-setting.ts';
import { refuseCell } from '../refuse-cell.ts';
import { isChinese, isChineseMobile, type Phone, readPhone, storedPhone } from './read-phone.ts';
import { showPhone } from './show-phone.ts';

const countries = {
  CN: { zh: '中国大陆 +86', en: 'Mainland China +86' },
  HK: { zh: '中国香港 +852', en: 'Hong Kong, China +852' },
  MO: { zh: '中国澳门 +853', en: 'Macao, China +853' },
  TW: { zh: '中国台湾 +886', en: 'Taiwan, China +886' },
  US: { zh: '美国、加拿大 +1', en: 'United States, Canada +1' },
  JP: { zh: '日本 +81', en: 'Japan +81' },
  KR: { zh: '韩国 +82', en: 'South Korea +82' },
  SG: { zh: '新加坡 +65', en: 'Singapore +65' },
  MY: { zh: '马来西亚 +60', en: 'Malaysia +60' },
  TH: { zh: '泰国 +66', en: 'Thailand +66' },
  VN: { zh: '越南 +84', en: 'Vietnam +84' },
  IN: { zh: '印度 +91', en: 'India +91' },
  AU: { zh: '澳大利亚 +61', en: 'Australia +61' },
  GB: { zh: '英国 +44', en: 'United Kingdom +44' },
  DE: { zh: '德国 +49', en: 'Germany +49' },
  FR: { zh: '法国 +33', en: 'France +33' },
} as const;
const countryCodes = Object.keys(countries) as [keyof typeof countries, ...(keyof typeof countries)[]];

const PhoneConfig = z.object({
  kind: z.enum(['any', 'mobile', 'landline']).meta(
    setting({
      label: { zh: '号码种类', en: 'Kind of number' },
      control: 'choice',
      choices: [
        { value: 'any', label: { zh: '手机或座机', en: 'Mobile or landline' } },
        { value: 'mobile', label: { zh: '仅手机', en: 'Mobile only' } },
        { value: 'landline', label: { zh: '仅座机', en: 'Landline only' } },
      ],
      help: { zh: '只检查中国大陆号码', en: 'Checked for numbers of mainland China' },
    }),
  ),
  country: z.enum(countryCodes).meta(
    setting({
      label: { zh: '默认区号', en: 'Default country code' },
      control: 'choice',
      choices: countryCodes.map((value) => ({ value, label: countries[value] })),
    }),
  ),
  masked: maskedSetting,
});
type PhoneConfig = z.infer<typeof PhoneConfig>;

/** A telephone number. The value is E.164, with `;ext=` before an extension: `+8657188886666;ext=801`. */
export const phone = defineFieldType({
  type: 'phone',
  label: { zh: '电话', en: 'Phone' },
  aliases: ['手机', '手机号', '座机', '联系方式', '电话号码', '移动电话', 'mobile', 'telephone', 'tel', 'landline'],
  group: 'basic',
  icon: 'phone',
  config: PhoneConfig,
  defaults: { kind: 'any', country: 'CN', masked: false },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: (config) =>
    z.string(bilingual('不是电话号码', 'Not a phone number')).transform((text, context) => {
      const read = readPhone(text, config.country);
      if (read && fits(read, config)) return storedPhone(read);
      context.addIssue({ code: 'custom', message: bilingual(`不是${wanted(config).zh}`, `Not ${wanted(config).en}`) });
      return z.NEVER;
    }),
  format: (value, { country }, { locale }) => showPhone(value, locale, country),
  shown: shownPhone,
  mask: (value, { country }, { locale }) => maskPhone(showPhone(value, locale, country)),
  parse: (cell, config) => {
    if (cellText(cell) === '') return ok(null);
    const read = cell.kind === 'text' || cell.kind === 'number' ? readPhone(cell.text, config.country) : null;
    return read && fits(read, config) ? ok(storedPhone(read)) : refuseCell(cell, 'not_a_phone', wanted(config));
  },
  // People look for the digits as they say them, and for the last four.
  wording: ({ country }) => country,
  // The number once: as it is dialled at home, and a foreign one as it is dialled from everywhere too. The comma keeps the
  // two from being read as one long number.
  searchText: (value, { country }) =>
    isChinese(value)
      ? showPhone(value, 'zh', country)
      : `${value.replace(/;.*$/, '')}, ${showPhone(value, 'zh', country)}`,
  takesOver: ['text'],
  supports: { unique: true, title: true, defaults: ['constant', 'url'] },
});

/** As a screen shows it. What is no number yet stays as it was typed. */
export function shownPhone(value: string, { country, masked }: PhoneConfig, { locale }: { readonly locale: Locale }) {
  const shown = showPhone(value, locale, country);
  return masked && isStored(value) ? maskPhone(shown) : shown;
}

const isStored = (value: string) => /^\+\d/.test(value);

function fits({ e164 }: Phone, { kind }: PhoneConfig): boolean {
  if (kind === 'any' || !e164.startsWith('+86')) return true;
  return isChineseMobile(e164) === (kind === 'mobile');
}

function wanted({ kind }: PhoneConfig) {
  if (kind === 'mobile') return { zh: '手机号码', en: 'a mobile number' };
  if (kind === 'landline') return { zh: '带区号的座机号码', en: 'a landline number with its area code' };
  return { zh: '手机号码或带区号的座机号码', en: 'a phone number with its area code' };
}
