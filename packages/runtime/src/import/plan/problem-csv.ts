import { type ImportProblem, type Locale, textIn, writeCsv } from '@mortise/core';

const heads = {
  zh: ['工作表', '行', '列', '值', '原因', '结果'],
  en: ['Sheet', 'Row', 'Column', 'Value', 'Reason', 'Outcome'],
};
const outcomes = {
  rejected: { zh: '整行没有导入', en: 'Row left out' },
  blanked: { zh: '单元格留空', en: 'Cell left empty' },
};

/** The problems as a CSV file. */
export function problemCsv(problems: readonly ImportProblem[], locale: Locale): string {
  const rows = problems.map(({ sheet, row, column, value, message, isRowRejected }) => [
    sheet,
    String(row),
    column ?? '',
    value,
    textIn(message, locale),
    textIn(isRowRejected ? outcomes.rejected : outcomes.blanked, locale),
  ]);
  return writeCsv([heads[locale], ...rows]);
}
