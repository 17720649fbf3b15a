import { type Bilingual, type Text, textIn } from '@mortise/core';

/** Why nothing can be chosen yet: these fields are still empty. */
export const waitingText = (fields: readonly Text[]): Bilingual => ({
  zh: `先填${fields.map((field) => `「${textIn(field, 'zh')}」`).join('、')}`,
  en: `Fill in ${fields.map((field) => `"${textIn(field, 'en')}"`).join(', ')} first`,
});
