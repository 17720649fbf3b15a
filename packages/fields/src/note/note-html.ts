import { type Text, textIn } from '@mortise/core';
import { escaped, textOfHtml } from '../richtext/html-text.ts';

/** What a note says, as it is stored: rich text, or, where there is none, plain text. */
export interface NoteWords {
  readonly html: Text;
  readonly text: Text;
}

const languages = ['zh', 'en'] as const;

/** Does the note say anything in rich text? */
export const isRich = ({ html }: NoteWords): boolean => languages.some((locale) => textIn(html, locale) !== '');

/** The same words as rich text, whichever way they are stored. */
export function richWords(words: NoteWords): Text {
  if (isRich(words)) return words.html;
  const { text } = words;
  return typeof text === 'string' ? htmlOfPlain(text) : { zh: htmlOfPlain(text.zh), en: htmlOfPlain(text.en) };
}

/** The longest of its languages, in characters that are read. */
export const lengthOf = (words: NoteWords): number =>
  Math.max(
    ...languages.map(
      (locale) => (isRich(words) ? textOfHtml(textIn(words.html, locale)) : textIn(words.text, locale)).trim().length,
    ),
  );

/** Of a plain text: blank lines part paragraphs. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '');

/** Its parts, of which every second is a bare http link. */
export const linksIn = (text: string): readonly string[] => text.split(/(https?:\/\/[^\s<>"'，。；、）]+)/);

const htmlOfPlain = (text: string): string =>
  paragraphsOf(text)
    .map((paragraph) => `<p>${linksIn(paragraph).map(htmlOfPart).join('').replaceAll('\n', '<br>')}</p>`)
    .join('');

const htmlOfPart = (part: string, index: number) =>
  index % 2 === 0 ? escaped(part) : `<a href="${escaped(part)}">${escaped(part)}</a>`;
