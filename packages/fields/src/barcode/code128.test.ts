import fc from 'fast-check';
import { expect, test } from 'vitest';
import { code128, hasCode128 } from './code128.ts';

/** Symbols by their widths: six for each, seven for the last. */
function symbolsIn(bars: readonly number[]): string[] {
  const symbols: string[] = [];
  for (let at = 0; at + 7 < bars.length; at += 6) symbols.push(bars.slice(at, at + 6).join(''));
  return [...symbols, bars.slice(symbols.length * 6).join('')];
}

test('says what the standard says: start B, the letters, the check sign, stop', () => {
  // "Wikipedia" in set B, whose check sign is 88.
  const drawn = '211214 311321 142112 241211 142112 111242 112214 141221 142112 121124 421211 2331112';
  expect(symbolsIn(code128('Wikipedia'))).toEqual(drawn.split(' '));
});

test('packs digits in pairs, which halves their length', () => {
  expect(symbolsIn(code128('12345678'))).toHaveLength(7);
  expect(symbolsIn(code128('A1234'))).toHaveLength(7);
  expect(symbolsIn(code128('A123'))).toHaveLength(7);
});

test('every symbol is eleven modules wide, and the last thirteen', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }), (text) => {
      const symbols = symbolsIn(code128(text));
      const sizes = symbols.map((symbol) => [...symbol].reduce((sum, width) => sum + Number(width), 0));
      expect(sizes.pop()).toBe(13);
      expect(new Set(sizes)).toEqual(new Set([11]));
    }),
  );
});

test('has no signs for Chinese, nor for nothing', () => {
  expect(hasCode128('HT-2026-0001')).toBe(true);
  expect(hasCode128('合同')).toBe(false);
  expect(hasCode128('')).toBe(false);
});
