/** A stretch of Chinese characters, or a word of any other script. */
export interface Word {
  readonly chinese: boolean;
  readonly text: string;
}

const pieces = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const onlyAscii = /^[\x20-\x7e]*$/;
const mayBeSpaced = /\d[\s()-]/;
const spacedDigits = /\d[\d\s()-]{5,}\d/g;
const han = /^\p{Script=Han}/u;

/** Whether all of it can be read as `plainText` has it: lower case letters and digits are words, all else parts them. */
export const isAscii = (text: string): boolean => onlyAscii.test(text);

/** Lower case, full-width forms made narrow. */
export function plainText(text: string): string {
  const plain = (onlyAscii.test(text) ? text : text.normalize('NFKC')).toLowerCase();
  // `138 0013-8000` is one number to whoever looks for it.
  return mayBeSpaced.test(plain) ? plain.replace(spacedDigits, (digits) => digits.replace(/\D/g, '')) : plain;
}

/** As plain text, cut where script or punctuation changes. Records and needles alike. */
export function wordsOf(text: string): Word[] {
  const found = plainText(text).match(pieces) ?? [];
  return found.map((piece) => ({ chinese: han.test(piece), text: piece }));
}
