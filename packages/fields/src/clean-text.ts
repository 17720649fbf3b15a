// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out; PostgreSQL refuses NUL in text
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/** Without control characters, with `\n` as the only line end, trimmed. */
export const cleanText = (text: string) => text.replace(/\r\n?/g, '\n').replace(control, '').trim();

/** The same on one line: line ends and tabs become one space each. */
export const cleanLine = (text: string) => cleanText(text).replace(/[\n\t]+/g, ' ');
