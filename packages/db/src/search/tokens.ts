import { TextBytes } from '../text-bytes.ts';
import { readingsOf } from './readings.ts';
import { isAscii, plainText, wordsOf } from './words.ts';

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
 * What a record is found by, with a blank between one and the next. Words as they are; Chinese as pairs of neighbours,
 * the last character alone (so that one character finds as a prefix), and from each character on as full pinyin and as
 * initials; the ends of long numbers. Some come twice: PostgreSQL keeps one of each, and finding out here would cost
 * more than all the rest. None has a character that JSON escapes.
 */
export function writeTokens(texts: readonly string[], to: TextBytes): void {
  const tokens = new Tokens(to);
  for (const text of texts) {
    if (tokens.isFull) return;
    if (isAscii(text)) addAscii(plainText(text), tokens);
    else addWords(text, tokens);
  }
}

function addWords(text: string, tokens: Tokens) {
  const withPinyin = text.length <= maxPinyinText;
  for (const word of wordsOf(text)) {
    if (tokens.isFull) return;
    if (word.chinese) addChinese(word.text, withPinyin, tokens);
    else addWord(word.text, 0, word.text.length, tokens);
  }
}

export function tokenText(texts: readonly string[]): string {
  const bytes = new TextBytes();
  writeTokens(texts, bytes);
  return bytes.toString();
}

/** Takes tokens until there are enough. */
class Tokens {
  readonly #to: TextBytes;
  #count = 0;

  constructor(to: TextBytes) {
    this.#to = to;
  }

  get isFull(): boolean {
    return this.#count >= maxTokens;
  }

  /** So many letters of the text from `from` on, or as many as there are. */
  add(text: string, from = 0, letters = text.length): void {
    if (this.#begins()) this.#to.text(text, from, Math.min(text.length, from + letters));
  }

  /** A token that stands in `bytes`, from `from` to before `to`. */
  addBytes(bytes: Uint8Array, from: number, to: number): void {
    if (this.#begins()) this.#to.bytes(bytes, from, to);
  }

  #begins(): boolean {
    if (this.isFull) return false;
    if (this.#count++ > 0) this.#to.byte(blank);
    return true;
  }
}

const blank = 0x20;

/** Every word of a text of plain ASCII, without cutting it up. */
function addAscii(text: string, tokens: Tokens) {
  let from = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    const isInside = isDigit(code) || (code >= 0x61 && code <= 0x7a);
    if (isInside && from === -1) from = at;
    if (isInside || from === -1) continue;
    addWord(text, from, at, tokens);
    from = -1;
  }
}

/** The word of `text` from `from` to before `to`, and the ends of the first long number in it. */
function addWord(text: string, from: number, to: number, tokens: Tokens) {
  tokens.add(text, from, Math.min(to - from, wordLetters));
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && isDigit(text.charCodeAt(at))) continue;
    if (at - start >= 5) return addEnds(text, start, at, tokens);
    start = at + 1;
  }
}

function addEnds(text: string, from: number, to: number, tokens: Tokens) {
  for (let start = Math.max(from, to - 24); start <= to - 4; start++) tokens.add(text, start, to - start);
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function addChinese(run: string, withPinyin: boolean, tokens: Tokens) {
  const characters = surrogate.test(run) ? [...run] : run;
  const length = Math.min(characters.length, maxTokens);
  if (typeof characters === 'string') addPairs(characters, length, tokens);
  else for (let at = 0; at < length; at++) tokens.add(`${characters[at]}${characters[at + 1] ?? ''}`);
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

// What tokens are cut from, written once; used again for each stretch.
const pairs = new TextBytes();
const full = new Uint8Array(maxPinyinRun * 8);
const initials = new Uint8Array(maxPinyinRun);

/** A character of this plane has three bytes. */
function addPairs(run: string, length: number, tokens: Tokens) {
  pairs.clear();
  pairs.text(run, 0, Math.min(run.length, length + 1));
  const bytes = pairs.written;
  for (let at = 0; at < length; at++) tokens.addBytes(bytes, at * 3, Math.min(bytes.length, at * 3 + 6));
}

/** How far ahead of a token's start other readings count: whoever types more has said enough. */
const maxAhead = 4;

function addPinyin(stretch: readonly (readonly string[])[], tokens: Tokens) {
  let end = 0;
  for (let at = 0; at < stretch.length; at++) {
    const reading = stretch[at]?.[0] ?? '';
    initials[at] = reading.charCodeAt(0);
    for (let letter = 0; letter < reading.length; letter++) full[end++] = reading.charCodeAt(letter);
  }
  let start = 0;
  let varied = 0;
  for (let at = 0; at < stretch.length; at++) {
    const readings = stretch[at] ?? [];
    tokens.addBytes(full, start, Math.min(end, start + pinyinLetters));
    if (at < stretch.length - 1) tokens.addBytes(initials, at, Math.min(stretch.length, at + initialLetters));
    start += readings[0]?.length ?? 0;
    if (readings.length < 2) continue;
    // Once for each token near whose beginning it stands.
    for (varied = Math.max(varied, at - maxAhead + 1); varied <= at; varied++) addVariants(stretch, varied, tokens);
  }
}

/** From `start` on in each of up to four ways to read it. */
function addVariants(stretch: readonly (readonly string[])[], start: number, tokens: Tokens) {
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
    tokens.add(full, 0, pinyinLetters);
    if (initials.length > 1) tokens.add(initials);
  }
}
