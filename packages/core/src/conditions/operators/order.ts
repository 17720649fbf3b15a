import { raw, sql } from '../../sql.ts';
import type { BoundSpan, Ordered, Span } from '../domains/ordered.ts';
import { defineOperator, never, type Operator } from './operator.ts';

/** The name, the label and the kinds of an operator that asks where a value lies. */
type Named = Pick<Operator, 'name' | 'label' | 'kinds'>;
type Point = unknown;

const compare = (domain: unknown, a: Point, b: Point) => (domain as Ordered<Point>).compare(a, b);

/** Before the span begins. */
export const below = (named: Named): Operator =>
  defineOperator<Point, Span<Point>, BoundSpan>({
    ...named,
    takes: 'value',
    test: (actual, { low }, domain) => low !== null && compare(domain, actual, low) < 0,
    where: (column, { low }) => (low ? sql`${column} < ${low}` : never),
  });

/** Before the span ends. */
export const atMost = (named: Named): Operator =>
  defineOperator<Point, Span<Point>, BoundSpan>({
    ...named,
    takes: 'value',
    test: (actual, { high }, domain) => high !== null && compare(domain, actual, high) <= 0,
    where: (column, { high, highIncluded }) =>
      high ? sql`${column} ${raw(highIncluded ? '<=' : '<')} ${high}` : never,
  });

/** After the span has ended. */
export const above = (named: Named): Operator =>
  defineOperator<Point, Span<Point>, BoundSpan>({
    ...named,
    takes: 'value',
    test: (actual, { high }, domain) => high !== null && compare(domain, actual, high) > 0,
    where: (column, { high, highIncluded }) =>
      high ? sql`${column} ${raw(highIncluded ? '>' : '>=')} ${high}` : never,
  });

/** After the span has begun. */
export const atLeast = (named: Named): Operator =>
  defineOperator<Point, Span<Point>, BoundSpan>({
    ...named,
    takes: 'value',
    test: (actual, { low }, domain) => low !== null && compare(domain, actual, low) >= 0,
    where: (column, { low }) => (low ? sql`${column} >= ${low}` : never),
  });
