import * as z from 'zod';

export const Locale = z.enum(['zh', 'en']);
export type Locale = z.infer<typeof Locale>;

/** A text a builder wrote: one string for every language, or one per language. */
export const Text = z.union([z.string(), z.object({ zh: z.string(), en: z.string() })]);
export type Text = z.infer<typeof Text>;

/** A text of ours, which always speaks both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export function textIn(text: Text, locale: Locale): string {
  if (typeof text === 'string') return text;
  return text[locale] || text.zh || text.en;
}

/** What it says in any language. */
export const wordingsOf = (text: Text): string[] => (typeof text === 'string' ? [text] : [text.zh, text.en]);
