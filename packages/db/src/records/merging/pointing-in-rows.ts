import { type Field, identifier, type PublishedForm, rowColumns, sql } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { childTable } from '../child-rows.ts';
import { idsNamed, pointedSql } from '../pointing-rows.ts';
import { row, tableOf } from '../row.ts';

/** Live records whose rows point to any of `ids`, which are of the form `of`, by a column of their subform. */
export async function pointingInRows(
  on: Pool | Client,
  form: PublishedForm,
  subform: Field,
  { key, kind }: Field,
  ids: readonly string[],
  { of, limit }: { readonly of: string; readonly limit: number },
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const column = sql`c.${identifier(key)}`;
  const pointed = pointedSql(column, kind, of);
  const isAmong =
    kind === 'pointers'
      ? sql`exists (select from (${idsNamed(column, of)}) named where named.id = any(${ids}::uuid[]))`
      : sql`${pointed.id} = any(${ids}::uuid[])${pointed.only}`;
  const rows = await run<{ id: string }>(
    on,
    sql`select distinct ${row}.id from ${childTable(form, subform)} c
        join ${tableOf(form)} ${row} on ${row}.id = c.${identifier(rowColumns.parent)}
        where ${isAmong} and ${row}.deleted_at is null order by ${row}.id limit ${limit}::bigint`,
  );
  return rows.map(({ id }) => id);
}
