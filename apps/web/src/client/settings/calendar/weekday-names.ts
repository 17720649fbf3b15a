import type { Bilingual, IsoWeekday } from '@mortise/core';

/** Monday first; short for heads of columns, long for sentences. */
export const weekdayNames: readonly {
  readonly weekday: IsoWeekday;
  readonly short: Bilingual;
  readonly long: Bilingual;
}[] = [
  { weekday: 1, short: { zh: '一', en: 'Mo' }, long: { zh: '星期一', en: 'Monday' } },
  { weekday: 2, short: { zh: '二', en: 'Tu' }, long: { zh: '星期二', en: 'Tuesday' } },
  { weekday: 3, short: { zh: '三', en: 'We' }, long: { zh: '星期三', en: 'Wednesday' } },
  { weekday: 4, short: { zh: '四', en: 'Th' }, long: { zh: '星期四', en: 'Thursday' } },
  { weekday: 5, short: { zh: '五', en: 'Fr' }, long: { zh: '星期五', en: 'Friday' } },
  { weekday: 6, short: { zh: '六', en: 'Sa' }, long: { zh: '星期六', en: 'Saturday' } },
  { weekday: 7, short: { zh: '日', en: 'Su' }, long: { zh: '星期日', en: 'Sunday' } },
];
