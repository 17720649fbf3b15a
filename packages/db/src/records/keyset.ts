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
  const order = orderSql(keys, reverse);
  return conditionsFrom(keys, [...place.values, place.id], [], reverse).map((where) => ({ where, order }));
}

function conditionsFrom(
  keys: readonly SortKey[],
  values: readonly (string | null)[],
  shared: readonly Sql[],
  reverse: boolean,
): Sql[] {
  const [key, ...rest] = keys;
  if (!key) return [];
  const [value = null, ...others] = values;
  const within = (where: Sql) => joinSql([...shared, where], and);
  const isNull = sql`${key.sql} is null`;

  if (value === null) {
    const same = conditionsFrom(rest, others, [...shared, isNull], reverse);
    return reverse ? [...same, within(sql`${key.sql} is not null`)] : same;
  }
  const empties = key.nullable && !reverse ? [within(isNull)] : [];
  if (rest.every(({ direction, nullable }) => direction === key.direction && !nullable)) {
    return [within(pastRow(keys, values, reverse)), ...empties];
  }
  const same = conditionsFrom(rest, others, [...shared, sql`${key.sql} = ${bound(key, value)}`], reverse);
  return [...same, within(pastRow([key], [value], reverse)), ...empties];
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
