import type { Exact } from '../exact.ts';

/** Rounded half up, with exactly so many places: 1.5 with 2 is 1.50. Negative places round before the point. */
export function fixedText(number: Exact, places: number): string {
  const kept = Math.max(-400, Math.min(100, places));
  return number.round(kept).toDecimal().toFixed(Math.max(0, kept));
}

/** 1680.50 → 1,680.50 */
export function withCommas(text: string): string {
  const [whole = '', ...fraction] = text.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
