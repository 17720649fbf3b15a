import type { Locale } from '@mortise/core';

/** The language a caller asks for, by the order of Accept-Language; Chinese when it names neither of ours. */
export function languageOf(acceptLanguage: string | null, otherwise: Locale = 'zh'): Locale {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const tag = part.trim().toLowerCase();
    if (tag.startsWith('zh')) return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return otherwise;
}
