/** A stretch of Chinese characters, or a word of any other script. */
export interface Word {
  readonly chinese: boolean;
  readonly text: string;
}

const pieces = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu;
const onlyAscii = /^[\x20-\x7e]*$/;
const asciiPieces = /[a-z0-9]+/g;
const mayBeSpaced = /\d[\s()-]/;
const spacedDigits = /\d[\d\s()-]{5,}\d/g;
const han = /^\p{Script=Han}/u;

/** Lower case, full-width forms made narrow, cut where script or punctuation changes. Records and needles alike. */
export function wordsOf(text: string): Word[] {
  const isAscii = onlyAscii.test(text);
  const plain = (isAscii ? text : text.normalize('NFKC')).toLowerCase();
  // `138 0013-8000` is one number to whoever looks for it.
  const joined = mayBeSpaced.test(plain) ? plain.replace(spacedDigits, (digits) => digits.replace(/\D/g, '')) : plain;
  const found = joined.match(isAscii ? asciiPieces : pieces) ?? [];
  return found.map((piece) => ({ chinese: !isAscii && han.test(piece), text: piece }));
}
