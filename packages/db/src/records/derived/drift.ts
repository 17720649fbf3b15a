import { type Derived, identifier, raw, type Sql, sql } from '@mortise/core';
import type { Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { tableOf } from '../columns.ts';
import { derivedValue } from './derived-value.ts';
import { driftedRowsSql, isRowLookup } from './row-lookups.ts';

/** Records whose stored value is not what it would be if it were taken anew: always none, unless something is broken. */
export async function countDrift(pool: Pool, derived: Derived): Promise<number> {
  const [found] = await run<{ count: number }>(
    pool,
    isRowLookup(derived) ? driftedRowsSql(derived) : driftedSql(derived, await zoneOf(pool)),
  );
  return found?.count ?? 0;
}

const driftedSql = (derived: Derived, timeZone: string): Sql =>
  sql`select count(*) as count from ${tableOf(derived.form)} h
      where h.${identifier(derived.field.key)} is distinct from ${derivedValue(derived, raw('h.id'), timeZone)}`;

/** IANA name of the organisation's zone. */
export async function zoneOf(pool: Pool): Promise<string> {
  const [organisation] = await run<{ zone: string }>(pool, sql`select time_zone as zone from organisation limit 1`);
  return organisation?.zone ?? 'Asia/Shanghai';
}
