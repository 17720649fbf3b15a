import { type ImportProblem, type Locale, textIn } from '@mortise/core';

const heads = {
  zh: ['工作表', '行', '列', '值', '原因', '结果'],
  en: ['Sheet', 'Row', 'Column', 'Value', 'Reason', 'Outcome'],
};
const outcomes = {
  rejected: { zh: '整行没有导入', en: 'Row left out' },
  blanked: { zh: '单元格留空', en: 'Cell left empty' },
};

/** The problems as a CSV file that Excel opens in the right encoding and none of whose cells is a formula. */
export function problemCsv(problems: readonly ImportProblem[], locale: Locale): string {
  const rows = problems.map(({ sheet, row, column, value, message, isRowRejected }) => [
    sheet,
    String(row),
    column ?? '',
    value,
    textIn(message, locale),
    textIn(isRowRejected ? outcomes.rejected : outcomes.blanked, locale),
  ]);
  return `\uFEFF${[heads[locale], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** What a spreadsheet would run or hide is put behind an apostrophe, which Excel shows as plain text. */
export const harmless = (text: string) =>
  /^[=+\-@\t\r\n]/.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? `'${text}` : text;

const quoted = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;
