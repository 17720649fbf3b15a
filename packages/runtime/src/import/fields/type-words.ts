import type { Bilingual, ColumnTarget } from '@mortise/core';
import { typeOf } from '../plan/type-target.ts';

const precisions: Readonly<Record<string, Bilingual>> = {
  year: { zh: '日期，精确到年', en: 'Date, to the year' },
  month: { zh: '日期，精确到月', en: 'Date, to the month' },
  day: { zh: '日期', en: 'Date' },
  minute: { zh: '时间，精确到分', en: 'Date and time' },
  second: { zh: '时间，精确到秒', en: 'Date and time, seconds' },
};

/** The type of a new field with the setting that matters most: 金额，USD. */
export function typeWords(target: Extract<ColumnTarget, { kind: 'new' }>): Bilingual {
  const { currency, precision } = target.config;
  const label = labelOf(target.type);
  if (target.type === 'currency' && typeof currency === 'string')
    return { zh: `${label.zh}，${currency}`, en: `${label.en}, ${currency}` };
  if (target.type === 'datetime') return precisions[typeof precision === 'string' ? precision : 'day'] ?? label;
  return label;
}

export const labelOf = (type: string): Bilingual => typeOf(type)?.label ?? { zh: type, en: type };

const nouns: Readonly<Record<string, Bilingual>> = {
  number: { zh: '数字', en: 'numbers' },
  currency: { zh: '金额', en: 'amounts' },
  percent: { zh: '百分比', en: 'percentages' },
  datetime: { zh: '日期', en: 'dates' },
  time: { zh: '时间', en: 'times' },
  email: { zh: '邮箱', en: 'email addresses' },
  phone: { zh: '电话号码', en: 'phone numbers' },
  url: { zh: '网址', en: 'links' },
  switch: { zh: '是或否', en: 'yes or no' },
  user: { zh: '成员', en: 'members' },
  address: { zh: '完整地址', en: 'complete addresses' },
  rating: { zh: '评分', en: 'ratings' },
};

/** What the values of a type are, for 59 个值不是日期. */
export const nounOf = (type: string): Bilingual | undefined => nouns[type];
