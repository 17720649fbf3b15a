import type { Bilingual } from '../text.ts';

/** From `start` up to, and without, `end`, in UTF-16 units of the formula's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something wrong with a formula as it is written, found before it runs. */
export interface FormulaIssue {
  readonly code: string;
  readonly span: Span;
  /** Says what to do. */
  readonly message: Bilingual;
}

/** The sentence with its place, for where the formula itself is not in view. */
export function placed({ span, message }: FormulaIssue): Bilingual {
  const at = span.start + 1;
  return { zh: `第 ${at} 个字符：${message.zh}`, en: `Character ${at}: ${message.en}` };
}
