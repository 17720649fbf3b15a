import { Exact, type Field, type Row } from '@mortise/core';
import type { SummaryKind } from './definition.ts';

/** A column in one number, as a decimal string; null when there is nothing to say. */
export function summarise(
  rows: readonly Row[],
  { key, kind }: Pick<Field, 'key' | 'kind'>,
  how: SummaryKind,
): string | null {
  const filled = rows.map((row) => row[key]).filter((value) => value !== null && value !== undefined);
  if (how === 'count') return String(filled.length);
  if (kind !== 'number') return null;
  const numbers = filled.flatMap((value) => Exact.read(value) ?? []);
  const [first, ...rest] = numbers;
  if (!first) return null;
  if (how === 'max' || how === 'min') {
    const sign = how === 'max' ? 1 : -1;
    return rest.reduce((best, one) => (one.compare(best) * sign > 0 ? one : best), first).toString();
  }
  const sum = rest.reduce<Exact | null>((total, one) => total?.plus(one) ?? null, first);
  if (how === 'sum') return sum?.toString() ?? null;
  return sum?.dividedBy(Exact.whole(numbers.length))?.round(6).toString() ?? null;
}
