import { type Bilingual, bilingual } from '@mortise/core';

interface Preset {
  readonly label: Bilingual;
  readonly pattern: RegExp;
  readonly message: string;
}

const ipv4 = String.raw`(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)`;
const group = '[0-9a-fA-F]{1,4}';
const ipv6 = [
  `(?:${group}:){7}${group}`,
  `(?:${group}:){1,7}:`,
  ...[1, 2, 3, 4, 5, 6].map((after) => `(?:${group}:){1,${7 - after}}(?::${group}){1,${after}}`),
  `:(?:(?::${group}){1,7}|:)`,
].join('|');

/** Formats a builder picks by name. */
export const presets = {
  postcode: {
    label: { zh: '邮编', en: 'Postcode of China' },
    pattern: /^[0-9]{6}$/,
    message: bilingual('邮编是 6 位数字', 'A postcode has 6 digits'),
  },
  ip: {
    label: { zh: 'IP 地址', en: 'IP address' },
    pattern: new RegExp(`^(?:${ipv4}|${ipv6})$`),
    message: bilingual('不是 IP 地址', 'Not an IP address'),
  },
  alphanumeric: {
    label: { zh: '字母和数字', en: 'Letters and digits' },
    pattern: /^[A-Za-z0-9]+$/,
    message: bilingual('只能是字母和数字', 'Letters and digits only'),
  },
  digits: {
    label: { zh: '数字串', en: 'Digits' },
    pattern: /^[0-9]+$/,
    message: bilingual('只能是数字', 'Digits only'),
  },
  chinese: {
    label: { zh: '中文', en: 'Chinese characters' },
    pattern: /^[\p{Script=Han}·]+$/u,
    message: bilingual('只能是中文', 'Chinese characters only'),
  },
} as const satisfies Record<string, Preset>;
