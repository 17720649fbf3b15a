import { initialLetters, pinyinLetters, wordLetters } from './tokens.ts';
import { wordsOf } from './words.ts';

const maxTerms = 12;

/**
 * What a person typed as PostgreSQL reads a `tsquery`: all its words must be there. Null when nothing in it can be looked
 * for. Chinese must stand as typed, a word may go on.
 */
export function tsqueryOf(text: string): string | null {
  const terms = wordsOf(text.slice(0, 200)).flatMap(({ chinese, text: word }) =>
    chinese ? chineseTerms(word) : [wordTerm(word)],
  );
  return terms.length === 0 ? null : [...new Set(terms)].slice(0, maxTerms).join(' & ');
}

function chineseTerms(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return [`${run}:*`];
  return characters.slice(0, -1).map((character, at) => `${character}${characters[at + 1]}`);
}

/** Full pinyin and initials are stored cut: a needle that is longer must equal the cut one. */
function wordTerm(word: string): string {
  const prefix = `${word.slice(0, wordLetters)}:*`;
  const cut = /^[a-z]+$/.test(word)
    ? [pinyinLetters, initialLetters]
        .filter((letters) => word.length > letters)
        .map((letters) => word.slice(0, letters))
    : [];
  return cut.length === 0 ? prefix : `(${[prefix, ...cut].join(' | ')})`;
}
