import { readingsOf } from './readings.ts';
import { wordsOf } from './words.ts';

/** More would make rows wide and the index slow to write. */
const maxTokens = 400;
/** Longer texts are prose: nobody looks for a sentence by its pinyin. */
const maxPinyinText = 64;
const maxPinyinRun = 24;
/** Letters kept of a stretch of full pinyin and of initials: needles are cut alike. */
export const pinyinLetters = 16;
export const initialLetters = 8;
export const wordLetters = 64;
const maxVariants = 4;

/**
 * What a record is found by. Words as they are; Chinese as pairs of neighbours, the last character alone (so that one
 * character finds as a prefix), and from each character on as full pinyin and as initials; the ends of long numbers.
 */
export function tokensOf(texts: readonly string[]): string[] {
  const tokens = new Set<string>();
  for (const text of texts) {
    const withPinyin = text.length <= maxPinyinText;
    for (const word of wordsOf(text)) {
      if (tokens.size >= maxTokens) return [...tokens].slice(0, maxTokens);
      if (word.chinese) addChinese(word.text, withPinyin, tokens);
      else addWord(word.text, tokens);
    }
  }
  return [...tokens].slice(0, maxTokens);
}

/** As PostgreSQL reads a `tsvector`. Tokens hold only letters and digits, so nothing needs quoting. */
export const tsvectorOf = (texts: readonly string[]) => tokensOf(texts).join(' ');

function addWord(word: string, tokens: Set<string>) {
  tokens.add(word.slice(0, wordLetters));
  const digits = /\d{5,}/.exec(word)?.[0];
  if (!digits) return;
  const short = digits.slice(-24);
  for (let start = 0; start <= short.length - 4; start++) tokens.add(short.slice(start));
}

function addChinese(run: string, withPinyin: boolean, tokens: Set<string>) {
  const characters = [...run].slice(0, maxTokens);
  for (let at = 0; at < characters.length; at++) {
    tokens.add(`${characters[at]}${characters[at + 1] ?? ''}`);
  }
  if (!withPinyin) return;
  const readings = characters.slice(0, maxPinyinRun).map((character) => readingsOf(character.charCodeAt(0)));
  for (let at = 0; at < readings.length; at++) {
    for (const syllables of variants(readings, at)) {
      tokens.add(syllables.join('').slice(0, pinyinLetters));
      if (syllables.length > 1) tokens.add(syllables.map((syllable) => syllable[0]).join(''));
    }
  }
}

/** Readings from `start` on, in up to four ways where characters have several. */
function variants(readings: readonly (readonly string[])[], start: number): string[][] {
  let ways: string[][] = [[]];
  for (let at = start; at < Math.min(readings.length, start + initialLetters); at++) {
    const [usual, ...others] = readings[at] ?? [];
    // A character that no one can spell ends the stretch.
    if (usual === undefined) break;
    const branched = ways.length * (1 + others.length) <= maxVariants ? others : [];
    ways =
      branched.length === 0
        ? extend(ways, usual)
        : [usual, ...branched].flatMap((reading) => ways.map((way) => [...way, reading]));
  }
  return ways[0]?.length === 0 ? [] : ways;
}

function extend(ways: string[][], syllable: string): string[][] {
  for (const way of ways) way.push(syllable);
  return ways;
}
