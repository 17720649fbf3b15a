import { fold } from '../conditions/folding.ts';

/** What a name is found by: itself, and what its Chinese sounds like, in full and by initials. */
export type KeysOfName = (name: string) => readonly string[];

/** As names and what is typed are compared: without blanks, case and width. */
export const foldName = (text: string): string => fold(text.normalize('NFKC')).replaceAll(/\s+/g, '');

/** 0 for a whole match, 1 for a beginning, 2 for somewhere inside, null for none. Both folded. */
export function nameRank(keys: readonly string[], needle: string): 0 | 1 | 2 | null {
  if (needle === '') return 1;
  if (keys.includes(needle)) return 0;
  if (keys.some((key) => key.startsWith(needle))) return 1;
  return keys.some((key) => key.includes(needle)) ? 2 : null;
}
