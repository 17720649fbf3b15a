import { type Bilingual, readDay } from '@mortise/core';

interface Document {
  readonly label: Bilingual;
  readonly isValid: (number: string) => boolean;
  readonly message: Bilingual;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** GB 11643: six digits of a place, a day of birth, three of a sequence, and a check character (ISO 7064, mod 11-2). */
function isIdentityNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (readDay(born) === null || number.slice(6, 10) < '1800') return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return '10X98765432'[sum % 11] === number[17];
}

/** GB 32100 leaves out I, O, S, V and Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: of 18 characters the last checks the others by powers of 3, mod 31. */
function isCreditCode(number: string): boolean {
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(number)) return false;
  let [sum, weight] = [0, 1];
  for (const character of number.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === number[17];
}

/** Papers by their numbers. Passports of all countries have no check that a number carries by itself. */
export const documents = {
  identity: {
    label: { zh: '身份证', en: 'Identity card' },
    isValid: isIdentityNumber,
    message: { zh: '身份证号不对，核对每一位', en: 'Not an identity number. Check every digit.' },
  },
  credit: {
    label: { zh: '统一社会信用代码', en: 'Unified social credit code' },
    isValid: isCreditCode,
    message: { zh: '统一社会信用代码不对，核对每一位', en: 'Not a unified social credit code. Check every character.' },
  },
  passport: {
    label: { zh: '护照', en: 'Passport' },
    isValid: (number) => /^(?=.*\d)[A-Z0-9]{5,12}$/.test(number),
    message: { zh: '护照号是 5 到 12 位字母和数字', en: 'A passport number has 5 to 12 letters and digits' },
  },
  hongkong: {
    label: { zh: '港澳居民来往内地通行证', en: 'Hong Kong and Macao permit' },
    isValid: (number) => /^[HM]\d{8}(\d{2})?$/.test(number),
    message: { zh: '港澳通行证号是 H 或 M 加 8 位数字', en: 'Such a permit has H or M and 8 digits' },
  },
  taiwan: {
    label: { zh: '台湾居民来往大陆通行证', en: 'Taiwan permit' },
    isValid: (number) => /^\d{8}$|^\d{10}[A-Z]?$/.test(number),
    message: { zh: '台胞证号是 8 位数字', en: 'Such a permit has 8 digits' },
  },
} as const satisfies Record<string, Document>;
export type DocumentName = keyof typeof documents;

/** Upper case, half width, without spaces and hyphens. */
export const cleanNumber = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\-—·]+/g, '')
    .toUpperCase();
