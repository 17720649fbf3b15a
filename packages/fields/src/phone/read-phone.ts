import type { CountryCode } from 'libphonenumber-js/min';
import { loadedNumbers, loadNumbers } from '#phone-numbers';

/** A telephone number in parts: `+8657188886666` and the extension `801`. */
export interface Phone {
  readonly e164: string;
  readonly extension: string;
}

const chineseMobile = /^(?:\+?86|0086)?(1[3-9]\d{9})$/;
const extensionMark = /\s*(?:转|轉|分机号?|分機|ext\.?|extension|#|x)\s*[:：]?\s*(\d{1,7})\s*$/i;
/** 0571-88886666-801: the third group of a landline is its extension. */
const thirdGroup = /^(\(?0\d{2,3}\)?[-\s]\d{7,8})-(\d{1,6})$/;

/**
 * Reads a number as people write it: 138 0013 8000, +86-138…, 0571-88886666 转 801, (010) 8888 6666, 400-800-1234,
 * and any country's with its plus. `country` is that of numbers without one. Null when it is not one valid number.
 */
export function readPhone(text: string, country: string): Phone | null {
  let plain = text
    .normalize('NFKC')
    .replace(/[‐-―−]/g, '-')
    .replace(/^tel:/i, '')
    .trim();
  let extension = '';
  const stored = /;ext=(\d{1,7})$/.exec(plain);
  const marked = stored ?? extensionMark.exec(plain);
  if (marked?.[1]) {
    extension = marked[1];
    plain = plain.slice(0, marked.index).trim();
  } else {
    const [, number, third] = thirdGroup.exec(plain) ?? [];
    if (number && third) {
      extension = third;
      plain = number;
    }
  }
  const digits = plain.replace(/[\s().-]/g, '');
  const mobile = country === 'CN' ? chineseMobile.exec(digits)?.[1] : undefined;
  if (mobile) return { e164: `+86${mobile}`, extension };
  if (!/^\+?\d{5,17}$/.test(digits)) return null;
  const international = digits.replace(/^00(?=[1-9])/, '+');
  const readNumber = loadedNumbers();
  if (!readNumber) {
    void loadNumbers();
    const e164 = byShape(international, country);
    return e164 ? { e164, extension } : null;
  }
  const found = readNumber(international, country as CountryCode);
  if (!found?.isValid()) return null;
  return isChinese(found.number) && !isChineseNumber(found.nationalNumber) ? null : { e164: found.number, extension };
}

/** Before the numbering plans are there: China's are known by their shape, and the server judges the others. */
function byShape(digits: string, country: string): string | null {
  if (digits.startsWith('+') && !isChinese(digits)) return digits;
  if (!digits.startsWith('+') && country !== 'CN') return null;
  const national = digits.replace(/^\+86/, '').replace(/^0/, '');
  return isChineseNumber(national) ? `+86${national}` : null;
}

export const isChinese = (e164: string) => e164.startsWith('+86');
export const isChineseMobile = (e164: string) => /^\+861[3-9]\d{9}$/.test(e164);

/** A mobile, a landline with its area code, or a 400 or 800 number. */
const isChineseNumber = (national: string) =>
  /^(1[3-9]\d{9}|(10|2\d)\d{8}|[3-9]\d{2}\d{7,8}|[48]00\d{7})$/.test(national);

export const storedPhone = ({ e164, extension }: Phone) => (extension ? `${e164};ext=${extension}` : e164);
