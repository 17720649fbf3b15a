import type { Actor } from '../../actor.ts';
import type { Sql } from '../../sql.ts';
import type { Days } from '../relative-dates.ts';

/** The right side of a comparison once operands are looked up: a JSON value, or a span of days. */
export type Given = { readonly is: 'value'; readonly value: unknown } | { readonly is: 'days'; readonly days: Days };

/** What a right side is read by. */
export interface Surroundings {
  readonly timeZone: string;
  readonly actor: Pick<Actor, 'hierarchy'>;
}

/** The right side is not something this comparison can use. It matches nothing. */
export const unreadable = Symbol('unreadable');
export type Unreadable = typeof unreadable;

/**
 * How the values of some kinds are read, compared and bound, in memory and in SQL. `Actual` is a stored value, `Wanted`
 * the right side, `Bound` the right side in SQL. Null is empty; the methods below never meet it unless they say so.
 */
export interface Domain<Actual = unknown, Wanted = unknown, Bound = unknown> {
  /** From the JSON form, null included. What is malformed counts as empty, for no column could hold it. */
  read(json: unknown): Actual | null;
  /** Null when the right side is empty. */
  want(given: Given, surroundings: Surroundings): Wanted | null | Unreadable;
  /** The right side as parameters with their types spelt out, so that PostgreSQL guesses nothing. */
  bind(wanted: Wanted): Bound;
  /** Another column of the same kind as the right side, null where it is empty. Absent: it cannot be one. */
  bindColumn?(column: Sql): Bound;
  /** The column as the left side. Where an index can help it is the bare column. */
  column(column: Sql): Sql;
  /** True or false, never null. */
  isEmpty(column: Sql): Sql;
  same(actual: Actual, wanted: Wanted): boolean;
  /** `column` has been through the method of that name. May be null where a side is empty. */
  sameSql(column: Sql, bound: Bound): Sql;
  /** The domain of a right side that lists several, and of one that is a pair of bounds. */
  readonly list?: Domain;
  readonly range?: Domain;
}
