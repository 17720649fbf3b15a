import { type Sql, toPg } from '@mortise/core';
import type { QueryResultRow } from 'pg';
import type { Client, Pool } from './pool.ts';

/** Runs one statement and gives its rows. */
export async function run<Row extends QueryResultRow>(on: Pool | Client, query: Sql): Promise<Row[]> {
  const { rows } = await on.query<Row>(toPg(query));
  return rows;
}

/** Commits what `work` did when it returns, undoes all of it when it throws. */
export async function inTransaction<T>(pool: Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (accident) {
    await client.query('rollback').catch(() => {});
    throw accident;
  } finally {
    client.release();
  }
}
