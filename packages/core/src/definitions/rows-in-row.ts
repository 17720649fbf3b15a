import type { Bilingual } from '../text.ts';

/** Said where each row would go through all rows. */
export const sumElsewhere: Bilingual = {
  zh: '行内的公式和条件不能汇总本子表单的列。先在表单中用公式字段汇总，再引用那个字段',
  en: 'A formula or a condition in a row cannot sum up the rows. Sum up in a formula field of the form and use that field',
};
