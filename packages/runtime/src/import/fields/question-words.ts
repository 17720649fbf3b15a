import type { Bilingual } from '@mortise/core';
import { formatNumber } from '@mortise/ui';
import { isChoice } from '../plan/type-target.ts';
import { labelOf, nounOf } from './type-words.ts';

const count = formatNumber;

/** 59 个值不是日期. Texts only stumble over formula errors. */
export function unreadableWords(number: number, type: string, isExact: boolean): Bilingual {
  const n = count(number);
  if (!isExact)
    return {
      zh: `前几行有 ${n} 个值不是${nounZh(type)}`,
      en: `In the first rows ${areEn(number, 'value')} not ${nounEn(type)}`,
    };
  if (type === 'text' || type === 'textarea')
    return { zh: `${n} 个单元格是公式错误`, en: `${areEn(number, 'cell')} formula errors` };
  if (isChoice(type)) return { zh: `${n} 个值不在选项里`, en: `${areEn(number, 'value')} not among the options` };
  return { zh: `${n} 个值不是${nounZh(type)}`, en: `${areEn(number, 'value')} not ${nounEn(type)}` };
}

/** `1 value is`, `59 values are`. */
const areEn = (number: number, noun: string) => `${count(number)} ${noun}${number === 1 ? ' is' : 's are'}`;

const nounZh = (type: string) => nounOf(type)?.zh ?? labelOf(type).zh;
const nounEn = (type: string) => nounOf(type)?.en ?? labelOf(type).en.toLowerCase();

export const missingWords = (number: number, form: string): Bilingual => ({
  zh: `${count(number)} 行在「${form}」里没有找到`,
  en: `${areEn(number, 'row')} not found in ${form}`,
});

export const noValueWords = (number: number): Bilingual => ({
  zh: `${count(number)} 个值像是「没有」`,
  en: `${count(number)} ${number === 1 ? 'value seems' : 'values seem'} to mean "none"`,
});

/** 「GTXPro」1,480, the most frequent few. */
export function exampleWords(examples: readonly { readonly label: string; readonly count: number }[]): Bilingual {
  const shown = examples.slice(0, 3);
  const isMore = examples.length > shown.length;
  const zh = shown.map(({ label, count: n }) => `「${cut(label)}」${n > 1 ? ` ${count(n)} 个` : ''}`).join('，');
  const en = shown.map(({ label, count: n }) => `"${cut(label)}"${n > 1 ? ` ${count(n)}` : ''}`).join(', ');
  return { zh: isMore ? `${zh} 等` : zh, en: isMore ? `${en} and more` : en };
}

const cut = (text: string) => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const day = (month: number, date: number): Bilingual => ({
  zh: `${month} 月 ${date} 日`,
  en: `${months[month - 1] ?? month} ${date}`,
});

/** Both readings of a date such as 3/5/2024; without a sample, what the orders are called. */
export function dateReadings(sample: string | undefined): { readonly mdy: Bilingual; readonly dmy: Bilingual } {
  const [, first, second] = /^\D*(\d{1,2})\D+(\d{1,2})\D/.exec(`${sample ?? ''} `) ?? [];
  if (!first || !second || first === second)
    return { mdy: { zh: '月在前', en: 'Month first' }, dmy: { zh: '日在前', en: 'Day first' } };
  return { mdy: day(Number(first), Number(second)), dmy: day(Number(second), Number(first)) };
}
