import { randomBytes } from 'node:crypto';
import { createPool, type Pool } from '@mortise/db';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import './provided.ts';

export interface TestDatabase {
  readonly url: string;
  readonly pool: Pool;
}

/**
 * A migrated PostgreSQL database of the test file's own, cloned from a template and dropped at the end. Call it once at
 * the top of the file; read `url` and `pool` inside tests and hooks.
 */
export function testDatabase(): TestDatabase {
  const name = `test_${randomBytes(6).toString('hex')}`;
  const server = inject('postgresUrl');
  const url = server.replace(/\/[^/]*$/, `/${name}`);
  let pool: Pool | undefined;

  beforeAll(async () => {
    await onServer(server, `create database ${name} template ${inject('templateName')}`);
    pool = createPool(url, { max: 16 });
  });
  afterAll(async () => {
    await pool?.end();
    await onServer(server, `drop database if exists ${name} with (force)`);
  });

  return {
    url,
    get pool() {
      if (!pool) throw new Error('The test database is ready inside tests and hooks, not before.');
      return pool;
    },
  };
}

async function onServer(connectionString: string, statement: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
