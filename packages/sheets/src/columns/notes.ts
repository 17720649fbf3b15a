import type { Bilingual } from '@mortise/core';

/** Why a column got its type, where that is not plain. */
export const notes = {
  empty: { zh: '这一列没有值', en: 'This column has no values.' },
  onlyNoValue: { zh: '这一列只有表示无值的文字', en: 'This column holds only words for "no value".' },
  idNumber: { zh: '身份证号，按文本保存，不丢末位', en: 'Identity numbers, kept as text so that no digit is lost.' },
  creditCode: { zh: '统一社会信用代码，按文本保存', en: 'Unified social credit codes, kept as text.' },
  lostDigits: {
    zh: '数字超过 15 位，Excel 保存时可能已丢掉末尾几位，核对后再导入',
    en: 'Numbers of more than 15 digits: Excel may have lost the last ones. Check them before importing.',
  },
  leadingZeros: { zh: '有前导零或超过 15 位，按文本保存', en: 'Leading zeros or more than 15 digits, kept as text.' },
  codeByName: { zh: '列名是编号，按文本保存', en: 'The name says these are codes, so they are kept as text.' },
  dateOrder: {
    zh: '日期可以是月在前，也可以是日在前，选择一种',
    en: 'The dates could have the month or the day first. Choose one.',
  },
  currencies: {
    zh: '一列中有几种币种，按数字保存，币种不会保留',
    en: 'Several currencies in one column: kept as plain numbers, without the currency.',
  },
  tooLong: {
    zh: '有的值超过 20,000 字，放不下，会留空并列出',
    en: 'Some values have more than 20,000 characters. They do not fit, stay empty and are listed.',
  },
  pictures: { zh: '表格里的图片会存为图片', en: 'The pictures in the sheet are stored as images.' },
  bits: { zh: '只有 0 和 1，按开关处理', en: 'Only 0 and 1, taken as off and on.' },
} as const satisfies Record<string, Bilingual>;
