/** Widths of bars and gaps, in turn, for each symbol of ISO/IEC 15417 by its number; the last one ends a code. */
const widths = `
  212222 222122 222221 121223 121322 131222 122213 122312 132212 221213
  221312 231212 112232 122132 122231 113222 123122 123221 223211 221132
  221231 213212 223112 312131 311222 321122 321221 312212 322112 322211
  212123 212321 232121 111323 131123 131321 112313 132113 132311 211313
  231113 231311 112133 112331 132131 113123 113321 133121 313121 211331
  231131 213113 213311 213131 311123 311321 331121 312113 312311 332111
  314111 221411 431111 111224 111422 121124 121421 141122 141221 112214
  112412 122114 122411 142112 142211 241211 221114 413111 241112 134111
  111242 121142 121241 114212 124112 124211 411212 421112 421211 212141
  214121 412121 111143 111341 131141 114113 114311 411113 411311 113141
  114131 311141 411131 211412 211214 211232 2331112
`
  .trim()
  .split(/\s+/);

const [toC, toB, startB, startC, stop] = [99, 100, 104, 105, 106] as const;

/** What Code 128 has signs for here: printable ASCII. */
export const hasCode128 = (text: string): boolean => /^[\x20-\x7e]+$/.test(text);

/** Widths of the bars and gaps that say a text, in modules, a bar first. The text is printable ASCII. */
export function code128(text: string): number[] {
  const symbols = symbolsOf(text);
  const check = symbols.reduce((sum, symbol, place) => sum + symbol * Math.max(place, 1), 0) % 103;
  return [...symbols, check, stop].flatMap((symbol) => [...(widths[symbol] ?? '')].map(Number));
}

/** Four digits or more in a row go in pairs, which is what set C is for. */
function symbolsOf(text: string): number[] {
  const symbols: number[] = [];
  let set: 'B' | 'C' | null = null;
  for (let at = 0; at < text.length; ) {
    const digits = /^\d*/.exec(text.slice(at))?.[0].length ?? 0;
    const isPaired: boolean = set === 'C' ? digits >= 2 : digits >= 4 && (digits % 2 === 0 || set === null);
    const wanted: 'B' | 'C' = isPaired ? 'C' : 'B';
    if (wanted !== set) symbols.push(switchTo(wanted, set));
    set = wanted;
    symbols.push(isPaired ? Number(text.slice(at, at + 2)) : text.charCodeAt(at) - 32);
    at += isPaired ? 2 : 1;
  }
  return symbols;
}

function switchTo(wanted: 'B' | 'C', set: 'B' | 'C' | null): number {
  if (set === null) return wanted === 'C' ? startC : startB;
  return wanted === 'C' ? toC : toB;
}
