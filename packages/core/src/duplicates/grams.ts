import { cutTrade } from './trade-words.ts';

/**
 * The pieces by which two texts are compared, as numbers of 32 bits: every two characters that follow each other, of
 * letters and digits every three, and, weighing less, how a text begins and ends. Of a company's name, what companies of
 * its trade are called like weighs less too. The weightiest come first, in an order that holds for all texts.
 */
export function gramsOf(text: string, { isCompany = false, within = '' } = {}): number[] {
  const seed = hashOf(within);
  const compared = text.slice(0, longest);
  const parts = isCompany ? cutTrade(compared) : [{ text: compared, isTrade: false }];
  const grams = new Set(
    parts.flatMap((part) =>
      part.isTrade
        ? [light(hashOf(`#${part.text}`, seed))]
        : piecesOf(part.text).map((piece) => (isEdge(piece) ? light : heavy)(hashOf(piece, seed))),
    ),
  );
  return [...grams].sort((one, other) => weightOf(other) - weightOf(one) || one - other);
}

/** Of a longer text the beginning is compared. */
const longest = 200;

/** The lowest bit says what a gram weighs. */
const heavy = (hash: number) => hash & ~1;
const light = (hash: number) => hash | 1;
const weightOf = (gram: number) => (gram & 1 ? 1 : 4);

/** What all grams weigh together. */
export const weightOfAll = (grams: readonly number[]): number => grams.reduce((sum, gram) => sum + weightOf(gram), 0);

/**
 * Of grams in their order, those of which two texts that are at least so alike have one in common: the first that they
 * share is among the first of both, for what comes later weighs too little to make them alike.
 */
export function tellingGrams(grams: readonly number[], similarity: number): number[] {
  const needed = similarity * weightOfAll(grams) - tiny;
  let rest = weightOfAll(grams);
  return grams.filter((gram) => {
    const isTelling = rest >= needed;
    rest -= weightOf(gram);
    return isTelling;
  });
}

/** From 0 to 1: what two texts have in common of all that they have. */
export function similarityOf(left: readonly number[], right: readonly number[]): number {
  const known = new Set(left);
  const shared = weightOfAll(right.filter((gram) => known.has(gram)));
  const all = weightOfAll(left) + weightOfAll(right) - shared;
  return all === 0 ? 0 : shared / all;
}

/** Whatever doubles make of three tenths. */
const tiny = 1e-9;

function piecesOf(text: string): string[] {
  const characters = ['^', ...text, '$'];
  return characters.slice(0, -1).map((character, at) => {
    const [next = '', afterNext = ''] = characters.slice(at + 1, at + 3);
    const isWord = word.test(character) && word.test(next) && word.test(afterNext);
    return character + next + (isWord ? afterNext : '');
  });
}

const word = /^[a-z\d]$/;
const isEdge = (piece: string) => piece.startsWith('^') || piece.endsWith('$');

/** FNV-1a as a signed number: what `integer` holds. */
function hashOf(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash | 0;
}
