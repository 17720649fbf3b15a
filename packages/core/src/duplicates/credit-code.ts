/**
 * A 统一社会信用代码 as it is printed. It has no I, O, S, V or Z: who writes one means the digit that looks like it. Null:
 * nothing is left.
 */
export function creditCode(text: string): string | null {
  const written = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z\d]/g, '');
  if (written === '') return null;
  return written.length === 18 ? written.replace(/[IOSZ]/g, (letter) => meant[letter] ?? letter) : written;
}

const meant: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };
