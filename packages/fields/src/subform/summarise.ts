import type { Field, Row } from '@mortise/core';
import { canonical } from '../decimal.ts';
import { figureOf } from '../figure-of.ts';
import type { SummaryKind } from './definition.ts';

const figures = { sum: 'sum', avg: 'average', max: 'max', min: 'min' } as const;
/** Of an average below a column. */
const decimals = 6;

/** A column in one number, as a decimal string; null when there is nothing to say. */
export function summarise(
  rows: readonly Row[],
  { key, kind }: Pick<Field, 'key' | 'kind'>,
  how: SummaryKind,
): string | null {
  const values = rows.map((row) => row[key]);
  if (how === 'count') return String(figureOf('filled', values, kind, decimals));
  if (kind !== 'number' || !values.some((value) => canonical(String(value)) !== null)) return null;
  return canonical(String(figureOf(figures[how], values, kind, decimals)));
}
