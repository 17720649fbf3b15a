import type { Bilingual } from '@mortise/core';

export const invisible: Bilingual = { zh: '无权查看', en: 'Not visible to you' };
