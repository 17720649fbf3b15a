/**
 * Text as Excel stores it: `_x000D_` stands for a character XML cannot hold, `_x005F_` for the underscore that would
 * begin such a thing. Line ends become \n.
 */
export function decodeText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : raw;
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
