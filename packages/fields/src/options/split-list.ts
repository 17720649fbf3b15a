/** Splits what people write as a list in one cell: commas, semicolons and 、 of both scripts, bars and line breaks. */
export const splitList = (text: string): string[] =>
  text
    .split(/[，,;；、|｜\r\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
