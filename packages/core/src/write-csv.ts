/** Rows as a CSV file that Excel opens in the right encoding and none of whose cells is a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

/** What a spreadsheet would run or hide is put behind an apostrophe, which Excel shows as plain text. */
export const harmless = (text: string) =>
  /^[=+\-@\t\r\n]/.test(text.trimStart()) || /^[\t\r\n]/.test(text) ? `'${text}` : text;

const quoted = (text: string) => `"${harmless(text).replaceAll('"', '""')}"`;
