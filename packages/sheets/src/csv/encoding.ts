import iconv from 'iconv-lite';

export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'macintosh' | 'windows-1252';

/** One reading of the bytes, for a person to compare. */
export interface EncodingCandidate {
  readonly encoding: EncodingName;
  /** How plausible the text is, 0 to 1. */
  readonly score: number;
  /** Lines that show the difference. */
  readonly preview: readonly string[];
}

/** What was found in all bytes of a text file. `lines` are samples that hold bytes past ASCII. */
export interface ByteFacts {
  readonly bom: 'utf-8' | 'utf-16le' | 'utf-16be' | undefined;
  readonly isAscii: boolean;
  readonly isUtf8: boolean;
  readonly lines: readonly Buffer[];
}

/** Best first. Unicode needs no guessing; the others are judged by how likely the text they give is. */
export function rankEncodings({ bom, isAscii, isUtf8, lines }: ByteFacts): EncodingCandidate[] {
  const candidate = (encoding: EncodingName, score: number): EncodingCandidate => ({
    encoding,
    score,
    preview: lines.slice(0, 5).map((line) => decodeBytes(line, encoding).trim().slice(0, 200)),
  });
  if (bom !== undefined) return [candidate(bom, 1)];
  if (isAscii) return [candidate('utf-8', 1)];
  const bytes = Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')]));
  const guesses = [
    candidate('gb18030', commonShare(bytes, isCommonGb)),
    candidate('big5', commonShare(bytes, isCommonBig5) * 0.98),
    candidate('macintosh', letterShare(decodeBytes(bytes, 'macintosh')) * 0.96),
    candidate('windows-1252', letterShare(decodeBytes(bytes, 'windows-1252')) * 0.97),
  ].sort((a, b) => b.score - a.score);
  return isUtf8 ? [candidate('utf-8', 1), ...guesses] : guesses;
}

export function decodeBytes(bytes: Buffer, encoding: EncodingName): string {
  return iconv.decode(bytes, encoding === 'macintosh' ? 'macroman' : encoding);
}

/** Punctuation and the 3,755 characters of GB 2312's first level, which make up nearly all Chinese text. */
const isCommonGb = (lead: number, trail: number): boolean =>
  trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3));

const isCommonBig5 = (lead: number, trail: number): boolean =>
  (lead >= 0xa4 && lead <= 0xc6) || (lead >= 0xa1 && lead <= 0xa3 && trail !== 0x7f);

/** The share of two-byte pairs that are common characters; text whose pairs stand alone between letters counts less. */
function commonShare(bytes: Buffer, isCommon: (lead: number, trail: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  let amongLetters = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (trail < 0x40 || trail === 0x7f) return 0;
    pairs += 1;
    if (isCommon(lead, trail)) common += 1;
    if (isAsciiLetter(bytes[at - 1]) && isAsciiLetter(bytes[at + 2])) amongLetters += 1;
    at += 1;
  }
  return pairs === 0 ? 0 : (common - amongLetters * 0.5) / pairs;
}

const isAsciiLetter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

const usualLetters = /[äöüßéèêëàâáãåæçñíìîïóòôõøœúùûýÄÖÜÉÈÀÁÅÆÇÑÓØÚ]/;
const usualSigns = /[€£§©®°²³½–—‘’“”…«»¿¡·×\u00a0]/;

/** How well the characters past ASCII fit Western text: accented letters in words, capitals only where words begin. */
function letterShare(text: string): number {
  let seen = 0;
  let fit = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char < '\u0080') continue;
    seen += 1;
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    const isCapital = char !== char.toLowerCase();
    if (usualSigns.test(char)) fit += 0.7;
    else if (!/\p{L}/u.test(char) || char === '\ufffd') continue;
    else if (isCapital && /\p{Ll}/u.test(before)) fit += 0.1;
    else if (!/\p{L}/u.test(before + after)) fit += 0.3;
    else fit += usualLetters.test(char) ? 1 : 0.4;
  }
  return seen === 0 ? 0 : fit / seen;
}
