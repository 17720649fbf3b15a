/**
 * Text as Excel stores it: `_x000D_` stands for a character XML cannot hold, `_x005F_` for the underscore that would
 * begin such a thing. Line ends become \n.
 */
export function decodeText(source: string): string {
  // As XML asks: the CRLF of the file is one line end, before `_x000D_` can make it two.
  const raw = lineEnds(source);
  const text = raw.includes('_x')
    ? raw.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  return lineEnds(text);
}

const lineEnds = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
