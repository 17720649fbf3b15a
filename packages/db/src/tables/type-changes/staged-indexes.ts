import { identifier, quote, raw, recordSchema, sql, type WantedIndex } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { sqlState } from '../../records/query-rows.ts';
import { run } from '../../run.ts';
import { indexStatement } from '../index-statement.ts';
import { stagedColumn } from './converted-tables.ts';

/** An index over a waiting column, under a name of its own until the column takes its place. */
const staged = (index: WantedIndex, keys: readonly string[]): WantedIndex => ({
  ...index,
  name: `st_${index.name}`.slice(0, 63),
  sql: keys.reduce((text, key) => text.replaceAll(quote(key), quote(stagedColumn(key))), index.sql),
});

/** Columns of one table. */
interface Columns {
  readonly table: string;
  readonly keys: readonly string[];
}

/** Those of `wanted` that read one of these columns. */
export const over = (wanted: readonly WantedIndex[], { table, keys }: Columns): readonly WantedIndex[] =>
  wanted.filter((index) => index.table === table && keys.some((key) => index.sql.includes(quote(key))));

/** Builds them beside readers and writers; gives the name of a unique one that finds a value twice. */
export async function buildStaged(
  pool: Pool,
  wanted: readonly WantedIndex[],
  columns: Columns,
): Promise<string | null> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    for (const index of over(wanted, columns)) {
      const waiting = staged(index, columns.keys);
      // What a crash left behind may be there but invalid.
      await run(client, sql`drop index concurrently if exists ${identifier(recordSchema)}.${identifier(waiting.name)}`);
      try {
        await run(client, raw(indexStatement(waiting, { concurrently: true })));
      } catch (accident) {
        if (sqlState(accident) === '23505') return index.name;
        throw accident;
      }
    }
    return null;
  } finally {
    await client.query('reset statement_timeout');
    client.release();
  }
}

/** In the transaction of the publication: indexes over the old columns go, those that wait take their names. */
export async function adoptIndexes(
  client: Client,
  formId: string,
  wanted: readonly WantedIndex[],
  columns: Columns,
): Promise<void> {
  for (const index of over(wanted, columns)) {
    const waiting = staged(index, columns.keys).name;
    await run(client, sql`drop index if exists ${identifier(recordSchema)}.${identifier(index.name)}`);
    await run(client, sql`delete from record_indexes where name = ${index.name}`);
    const [built] = await run<{ valid: boolean }>(
      client,
      sql`select indisvalid as valid from pg_index where indexrelid = to_regclass(${`${recordSchema}."${waiting}"`})`,
    );
    if (!built?.valid) continue;
    await run(
      client,
      sql`alter index ${identifier(recordSchema)}.${identifier(waiting)} rename to ${identifier(index.name)}`,
    );
    await run(
      client,
      sql`insert into record_indexes (name, form_id, sql_text, reason, state, built_at)
          values (${index.name}, ${formId}, ${indexStatement(index, { concurrently: true })}, ${index.reason}, 'ready', now())`,
    );
  }
}
