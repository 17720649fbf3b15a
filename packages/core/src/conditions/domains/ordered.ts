import { raw, type Sql, sql } from '../../sql.ts';
import { type Domain, type Given, type Surroundings, type Unreadable, unreadable } from './domain.ts';

/** From `low` to `high`, both included. An end that is null is open. */
export interface Span<Point> {
  readonly low: Point | null;
  readonly high: Point | null;
}

/** A span in SQL. `exact` when it is a single point, which equality can then ask for. */
export interface BoundSpan {
  readonly low: Sql | null;
  readonly high: Sql | null;
  /** False: `high` is the first point past the span. */
  readonly highIncluded: boolean;
  readonly exact: boolean;
}

export interface Ordered<Point> extends Domain<Point, Span<Point>, BoundSpan> {
  compare(a: Point, b: Point): number;
}

interface Scale<Point> {
  readonly read: (json: unknown) => Point | null;
  readonly want: Ordered<Point>['want'];
  readonly compare: (a: Point, b: Point) => number;
  readonly bind: (point: Point) => Sql;
  /**
   * For a column finer than its JSON form (microseconds under milliseconds): the next point, so that `high` is
   * compared with "before the next" and the column needs no rounding; and how another column is rounded.
   */
  readonly finer?: {
    readonly next: (point: Point) => Point;
    readonly round: (column: Sql) => Sql;
    readonly step: Sql;
  };
}

/** Values with an order, compared with a span: a number is a span of one point, a day is a span of moments. */
export function ordered<Point>({ read, want, compare, bind, finer }: Scale<Point>): Ordered<Point> {
  const self: Ordered<Point> = {
    read,
    want,
    compare,
    bind: ({ low, high }) => ({
      low: low === null ? null : bind(low),
      high: high === null ? null : bind(finer ? finer.next(high) : high),
      highIncluded: !finer,
      exact: !finer && low !== null && high !== null && compare(low, high) === 0,
    }),
    bindColumn: (other) => {
      const low = finer ? finer.round(other) : other;
      return { low, high: finer ? sql`${low} + ${finer.step}` : low, highIncluded: !finer, exact: !finer };
    },
    column: (column) => column,
    isEmpty: (column) => sql`${column} is null`,
    same: (actual, { low, high }) =>
      (low === null || compare(actual, low) >= 0) && (high === null || compare(actual, high) <= 0),
    sameSql: (column, { low, high, highIncluded, exact }) => {
      if (exact && low) return sql`${column} = ${low}`;
      const above = low && sql`${column} >= ${low}`;
      const below = high && sql`${column} ${raw(highIncluded ? '<=' : '<')} ${high}`;
      return above && below ? sql`(${above} and ${below})` : (above ?? below ?? raw('true'));
    },
  };
  return { ...self, range: { ...self, want: wantRange(want) } as Domain };
}

/** From a pair of values, either of which may be null for "no bound". Their own spans are taken whole. */
const wantRange =
  <Point>(want: Ordered<Point>['want']) =>
  (given: Given, surroundings: Surroundings): Span<Point> | null | Unreadable => {
    if (given.is !== 'value') return unreadable;
    if (given.value === null || given.value === undefined) return null;
    if (!Array.isArray(given.value) || given.value.length !== 2) return unreadable;
    const [from, to] = given.value.map((value) => want({ is: 'value', value }, surroundings));
    if (from === undefined || to === undefined || from === unreadable || to === unreadable) return unreadable;
    return from === null && to === null ? null : { low: from?.low ?? null, high: to?.high ?? null };
  };
