import type * as z from 'zod';
// Only these two: all languages of zod would be half of what a page loads of it.
import { zhCN as chinese, en as english } from 'zod/v4/locales';
import type { DuplicateSeen } from './duplicates/duplicate-seen.ts';
import type { Text } from './text.ts';

/** One thing wrong with an input, at the path where it belongs, in words a person can act on. */
export interface Issue {
  /** From the root of the input. For records the first segment is the field key. */
  readonly path: readonly (string | number)[];
  /** Machine-readable: `required`, `too_long`, `not_unique`, … */
  readonly code: string;
  readonly message: Text;
  /** Records that are there already. */
  readonly duplicates?: readonly DuplicateSeen[];
}

export const issue = (path: readonly (string | number)[], code: string, message: Text): Issue => ({
  path,
  code,
  message,
});

const zh = chinese().localeError;
const en = english().localeError;

/** What zod found wrong, in both languages. A schema that needs better words gives them through `bilingual`. */
export function issuesOf(error: z.ZodError): Issue[] {
  return error.issues.map((raw) => ({
    path: raw.path.map((segment) => (typeof segment === 'symbol' ? String(segment) : segment)),
    code: raw.code ?? 'invalid',
    message: readBilingual(raw.message) ?? {
      zh: words(zh(raw as never)) ?? raw.message,
      en: words(en(raw as never)) ?? raw.message,
    },
  }));
}

/** A zod message that carries both languages: `z.string().min(1, bilingual('…', '…'))`. */
export const bilingual = (chinese: string, english: string) => `${chinese}\u0000${english}`;

function readBilingual(message: string): Text | undefined {
  const [chinese, english] = message.split('\u0000');
  return chinese !== undefined && english !== undefined ? { zh: chinese, en: english } : undefined;
}

function words(found: string | { message: string } | null | undefined): string | undefined {
  return typeof found === 'string' ? found : found?.message;
}
