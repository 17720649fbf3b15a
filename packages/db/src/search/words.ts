/** A stretch of Chinese characters, or a word of any other script. */
export interface Word {
  readonly chinese: boolean;
  readonly text: string;
}

const pieces = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const onlyAscii = /^[\x20-\x7e]*$/;
const spacedDigits = /\d[\d\s()-]{5,}\d/g;
const han = /^\p{Script=Han}/u;

/** Lower case, full-width forms made narrow, cut where script or punctuation changes. Records and needles alike. */
export function wordsOf(text: string): Word[] {
  const plain = (onlyAscii.test(text) ? text : text.normalize('NFKC')).toLowerCase();
  // `138 0013-8000` is one number to whoever looks for it.
  const joined = plain.replace(spacedDigits, (digits) => digits.replace(/\D/g, ''));
  return (joined.match(pieces) ?? []).map((piece) => ({ chinese: han.test(piece), text: piece }));
}
