import { readingsOf } from './readings.ts';
import { wordsOf } from './words.ts';

/** More would make rows wide and the index slow to write. */
const maxTokens = 400;
/** Longer texts are prose: nobody looks for a sentence by its pinyin. */
const maxPinyinText = 64;
const maxPinyinRun = 24;
/** Letters kept of a stretch of full pinyin and of initials: needles are cut alike. */
export const pinyinLetters = 12;
export const initialLetters = 8;
export const wordLetters = 64;
const maxVariants = 4;

/**
 * What a record is found by. Words as they are; Chinese as pairs of neighbours, the last character alone (so that one
 * character finds as a prefix), and from each character on as full pinyin and as initials; the ends of long numbers. Some come twice: PostgreSQL keeps one of each, and
 * finding out here would cost more than all the rest.
 */
export function tokensOf(texts: readonly string[]): string[] {
  const tokens: string[] = [];
  for (const text of texts) {
    const withPinyin = text.length <= maxPinyinText;
    for (const word of wordsOf(text)) {
      if (tokens.length >= maxTokens) return tokens.slice(0, maxTokens);
      if (word.chinese) addChinese(word.text, withPinyin, tokens);
      else addWord(word.text, tokens);
    }
  }
  return tokens.slice(0, maxTokens);
}

function addWord(word: string, tokens: string[]) {
  tokens.push(word.slice(0, wordLetters));
  const digits = /\d{5,}/.exec(word)?.[0];
  if (!digits) return;
  const short = digits.slice(-24);
  for (let start = 0; start <= short.length - 4; start++) tokens.push(short.slice(start));
}

function addChinese(run: string, withPinyin: boolean, tokens: string[]) {
  const characters = surrogate.test(run) ? [...run] : run;
  const length = Math.min(characters.length, maxTokens);
  for (let at = 0; at < length; at++) tokens.push(`${characters[at]}${characters[at + 1] ?? ''}`);
  if (!withPinyin) return;
  // A character that no one can spell ends the stretch before it.
  let stretch: (readonly string[])[] = [];
  for (let at = 0; at < Math.min(length, maxPinyinRun); at++) {
    const readings = readingsOf(characters[at]?.charCodeAt(0) ?? 0);
    if (readings.length > 0) stretch.push(readings);
    else {
      addPinyin(stretch, tokens);
      stretch = [];
    }
  }
  addPinyin(stretch, tokens);
}

const surrogate = /[\ud800-\udfff]/;

/** How far ahead of a token's start other readings count: whoever types more has said enough. */
const maxAhead = 4;

function addPinyin(stretch: readonly (readonly string[])[], tokens: string[]) {
  // The usual readings are one string, of which each token is a slice.
  let full = '';
  let initials = '';
  const starts: number[] = [];
  const ambiguous: number[] = [];
  stretch.forEach((readings, at) => {
    starts.push(full.length);
    full += readings[0];
    initials += readings[0]?.[0] ?? '';
    if (readings.length > 1) ambiguous.push(at);
  });
  starts.forEach((start, at) => {
    tokens.push(full.slice(start, start + pinyinLetters));
    if (at < stretch.length - 1) tokens.push(initials.slice(at, at + initialLetters));
  });
  const varied = starts.flatMap((_, at) =>
    ambiguous.some((place) => place >= at && place < at + maxAhead) ? [at] : [],
  );
  for (const at of varied) addVariants(stretch, at, tokens);
}

/** From `start` on in each of up to four ways to read it. */
function addVariants(stretch: readonly (readonly string[])[], start: number, tokens: string[]) {
  let ways = [{ full: '', initials: '' }];
  const end = Math.min(stretch.length, start + initialLetters);
  for (let at = start; at < end; at++) {
    const readings = stretch[at] ?? [];
    const branches = at < start + maxAhead && ways.length * readings.length <= maxVariants ? readings.length : 1;
    const next: typeof ways = [];
    for (let branch = 0; branch < branches; branch++) {
      const reading = readings[branch] ?? '';
      for (const way of ways) next.push({ full: way.full + reading, initials: way.initials + reading[0] });
    }
    ways = next;
  }
  for (const { full, initials } of ways.slice(1)) {
    tokens.push(full.slice(0, pinyinLetters));
    if (initials.length > 1) tokens.push(initials);
  }
}
