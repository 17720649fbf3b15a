/** Rows as a CSV file that Excel opens in the right encoding and none of whose cells is a formula. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => csvLine(row.map(harmless))).join('')}`;

/** One line of a CSV file as it is, with its end: what somebody wrote goes through `harmless` first. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

/** What a spreadsheet would run or hide is put behind an apostrophe, which Excel shows as plain text. */
export const harmless = (text: string) => (looksLikeFormula(text) ? `'${text}` : text);

/** Would a spreadsheet that it is typed into run it, or take it out of its cell? */
export const looksLikeFormula = (text: string): boolean =>
  /^[=+\-@\t\r\n]/.test(text.trimStart()) || /^[\t\r\n]/.test(text);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
