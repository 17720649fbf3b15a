import type { Locale, Text } from '@mortise/core';

/** A text with new words in one language. One that speaks no second language yet stays a plain string. */
export function textWith(text: Text | undefined, locale: Locale, words: string): Text {
  if (text === undefined || typeof text === 'string') return words;
  return { ...text, [locale]: words };
}
