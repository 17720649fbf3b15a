import { type Bilingual, type Locale, textIn } from '@mortise/core';

const invisible: Bilingual = { zh: '无权查看', en: 'Not visible to you' };
const untitled: Bilingual = { zh: '未命名', en: 'Untitled' };

/** What stands for a record, a person or a department: never nothing, so that there is something to click on. */
export const shownTitle = (title: string | undefined, locale: Locale): string =>
  title === undefined ? textIn(invisible, locale) : title || textIn(untitled, locale);
