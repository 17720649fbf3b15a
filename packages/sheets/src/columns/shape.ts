import type { Cell } from '@mortise/core';
import { formatKind } from '../dates/number-format.ts';
import { readTextDate } from './text-date.ts';

/** What a single value could be. One value may be several things: 13800138000 is a number and a phone. */
export const shape = {
  integer: 1 << 0,
  number: 1 << 1,
  /** Digits that a number would not keep: a leading zero, or more than 15 of them. */
  code: 1 << 2,
  currency: 1 << 3,
  percent: 1 << 4,
  date: 1 << 5,
  moment: 1 << 6,
  month: 1 << 7,
  time: 1 << 8,
  boolean: 1 << 9,
  email: 1 << 10,
  phone: 1 << 11,
  url: 1 << 12,
  idNumber: 1 << 13,
  creditCode: 1 << 14,
  long: 1 << 15,
  list: 1 << 16,
  /** A word for "no value": NA, ?, --. */
  noValue: 1 << 17,
  error: 1 << 18,
  text: 1 << 19,
  /** A number whose digits past the 15th Excel had lost before the file was written. */
  lostDigits: 1 << 20,
  compactDate: 1 << 21,
} as const;

export const shapeBits = 22;

const noValueWords = /^(n\/?a|#n\/a|null|nil|none|nan|\?+|-+|—+|–+|\/|\\|\.|无|暂无|没有|空|未知|未填|不详)$/i;
const booleanWords = /^(true|false|yes|no|y|n|t|f|是|否|对|错|真|假|√|✓|✔|×|✗|✘)$/i;
const integerText = /^[+-]?\d{1,3}(?:,\d{3})+$|^[+-]?\d+$/;
const numberText = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d+)?(?:e[+-]?\d{1,2})?$/i;
const bracketed = /^\((\d[\d,]*(?:\.\d+)?)\)$/;
const currencyText =
  /^[+-]?\(?(?:[¥￥$€£₩₽₹]|rmb|cny|usd|eur|hkd|HK\$|US\$)\s*-?[\d,]+(?:\.\d+)?\s*[万亿千百]?\)?$|^-?[\d,]+(?:\.\d+)?\s*(?:[万亿千百]?[元圆]|万|亿|€|eur|usd|rmb|cny)整?$/i;
const percentText = /^[+-]?[\d,]*\.?\d+\s*[%％]$/;
const timeText = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;
const emailText = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[a-z]{2,}$/i;
const urlText = /^(?:https?:\/\/|www\.)\S+$/i;
const mobile = /^(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}$/;
const landline = /^(?:\(0\d{2,3}\)|0\d{2,3})[- ]?[2-9]\d{6,7}(?:[-转]\d{1,6})?$|^400[- ]?\d{3}[- ]?\d{4}$/;
const international = /^\+[1-9]\d{0,3}[- ()\d]{6,18}$/;
const idText = /^\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dx]$/i;
const creditText = /^[1-9a-hj-npqrtuwxy][1-59][1-9]\d{5}[0-9a-hj-npqrtuwxy]{10}$/i;
const listText = /[、;；|]|[,，]\s?(?=\S)/;

/** Every shape a cell fits, as bits; 0 for a blank one. */
export function shapesOf(cell: Cell): number {
  switch (cell.kind) {
    case 'blank':
      return 0;
    case 'text':
      return shapesOfText(cell.text.trim());
    case 'boolean':
      return shape.boolean;
    case 'date':
      return shape.date;
    case 'moment':
      return shape.moment;
    case 'time':
      return shape.time;
    case 'error':
      return shape.error;
    default:
      return shapesOfNumber(cell.text, cell.format);
  }
}

function shapesOfNumber(text: string, format: string | undefined): number {
  const isInteger = !text.includes('.');
  let bits = shape.number | (isInteger ? shape.integer : 0);
  if (format !== undefined) {
    const kind = formatKind(format);
    if (kind === 'percent') bits |= shape.percent;
    if (kind === 'currency') bits |= shape.currency;
    if (kind === 'number' && /^0{2,}$/.test(format)) bits |= shape.code;
  }
  if (isInteger) {
    if (text.length > 15) bits |= shape.lostDigits;
    else if (text.length === 11 && mobile.test(text)) bits |= shape.phone;
    else if (text.length === 8 && readTextDate(text) !== undefined) bits |= shape.compactDate;
  }
  return bits;
}

function shapesOfText(text: string): number {
  if (text === '' || noValueWords.test(text)) return shape.noValue;
  if (text.length > 100 || text.includes('\n')) return shape.long | shape.text;
  const first = text.charCodeAt(0);
  const startsLikeNumber = (first >= 0x28 && first <= 0x39) || first === 0xff08;
  let bits = startsLikeNumber ? numericShapes(text) : otherShapes(text);
  if (text.length <= 5 && booleanWords.test(text)) bits |= shape.boolean;
  if (bits === 0) bits = shape.text | (listText.test(text) ? shape.list : 0);
  return bits;
}

function numericShapes(text: string): number {
  let bits = 0;
  if (integerText.test(text)) {
    const digits = text.replace(/[^\d]/g, '');
    bits |= shape.integer | shape.number;
    if ((digits.length > 1 && digits[0] === '0' && !text.includes(',')) || digits.length > 15) bits |= shape.code;
    if (mobile.test(text) || landline.test(text)) bits |= shape.phone;
    if (idText.test(text)) bits |= shape.idNumber;
    if (creditText.test(text)) bits |= shape.creditCode;
    if (text.length === 8 && readTextDate(text) !== undefined) bits |= shape.compactDate;
    return bits;
  }
  if (numberText.test(text) || bracketed.test(text)) return shape.number;
  const date = readTextDate(text);
  if (date !== undefined)
    return shape[date.precision === 'day' ? 'date' : date.precision === 'month' ? 'month' : 'moment'];
  if (timeText.test(text)) return shape.time;
  if (percentText.test(text)) return shape.percent;
  if (currencyText.test(text)) return shape.currency;
  if (mobile.test(text) || landline.test(text) || international.test(text)) bits |= shape.phone;
  if (idText.test(text)) bits |= shape.idNumber;
  if (creditText.test(text)) bits |= shape.creditCode;
  if (emailText.test(text)) bits |= shape.email;
  return bits;
}

function otherShapes(text: string): number {
  let bits = 0;
  if (text.includes('@') && emailText.test(text)) bits |= shape.email;
  if (/^(?:http|www)/i.test(text) && urlText.test(text)) bits |= shape.url;
  if (/\d/.test(text)) {
    if (currencyText.test(text)) bits |= shape.currency;
    else if (text.length === 18 && creditText.test(text)) bits |= shape.creditCode;
    else {
      const date = readTextDate(text);
      if (date !== undefined) bits |= date.precision === 'day' ? shape.date : shape.moment;
    }
  }
  return bits;
}
