import { joinSql, type Place, raw, type Sql, sql } from '@mortise/core';
import { orderSql, type SortKey } from './sort-keys.ts';

/** A stretch of the list: a condition that an index can jump to, and the order within it. */
export interface Region {
  readonly where: Sql | null;
  readonly order: readonly Sql[];
}

const and = raw(' and ');
const comma = raw(', ');
const beyond = { asc: raw(' > '), desc: raw(' < ') };
const opposite = { asc: 'desc', desc: 'asc' } as const;

/** The whole list in its order. `keys` end with the id. */
export const wholeList = (keys: readonly SortKey[]): Region[] => [{ where: null, order: orderSql(keys) }];

/**
 * What comes after `place`, nearest first (or before it, nearest first, in `reverse`). One predicate over all keys would
 * need an `or` that no index can seek, so the rest is cut into stretches that one can: those that share the leading values,
 * then those beyond the first differing one, then the empty ones. Read in turn, they are the list.
 */
export function regionsFrom(keys: readonly SortKey[], place: Place, reverse = false): Region[] {
  return from(keys, [...place.values, place.id], [], reverse);
}

function from(
  keys: readonly SortKey[],
  values: readonly (string | null)[],
  shared: readonly Sql[],
  reverse: boolean,
): Region[] {
  const [key, ...rest] = keys;
  if (!key) return [];
  const [value = null, ...others] = values;
  const order = (of: readonly SortKey[]) => orderSql(of, reverse);
  const region = (where: Sql, of: readonly SortKey[]): Region => ({
    where: joinSql([...shared, where], and),
    order: order(of),
  });
  const isNull = sql`${key.sql} is null`;

  if (value === null) {
    const same = from(rest, others, [...shared, isNull], reverse);
    return reverse ? [...same, region(sql`${key.sql} is not null`, keys)] : same;
  }
  const empties = key.nullable && !reverse ? [region(isNull, rest)] : [];
  if (rest.every(({ direction, nullable }) => direction === key.direction && !nullable)) {
    return [region(pastRow(keys, values, reverse), keys), ...empties];
  }
  const same = from(rest, others, [...shared, sql`${key.sql} = ${bound(key, value)}`], reverse);
  return [...same, region(pastRow([key], [value], reverse), keys), ...empties];
}

function pastRow(keys: readonly SortKey[], values: readonly (string | null)[], reverse: boolean): Sql {
  const left = joinSql(
    keys.map((key) => key.sql),
    comma,
  );
  const right = joinSql(
    keys.map((key, index) => bound(key, values[index] ?? '')),
    comma,
  );
  const direction = keys[0]?.direction ?? 'asc';
  const way = beyond[reverse ? opposite[direction] : direction];
  return keys.length === 1 ? sql`${left}${way}${right}` : sql`(${left})${way}(${right})`;
}

const bound = ({ type }: SortKey, value: string): Sql => sql`${value}::${raw(type)}`;
