import { compileToSql, type Operand, raw, type Sql, sql, type ValueKind } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

const database = testDatabase();
const person = '0198a000-0000-7000-8000-00000000abc1';

beforeAll(async () => {
  await run(
    database.pool,
    sql`create table indexed (id integer, stage text, owner uuid, amount numeric, due date, seen timestamptz,
        tags text[], on_sale boolean)`,
  );
  await run(
    database.pool,
    sql`insert into indexed select n, 'stage ' || n % 500, gen_random_uuid(), n, date '2000-01-01' + n,
        timestamptz '2000-01-01 00:00Z' + n * interval '1 day', array['tag ' || n % 500], n % 500 = 0
        from generate_series(1, 20000) n`,
  );
  for (const column of ['stage', 'owner', 'amount', 'due', 'seen', 'on_sale']) {
    await run(database.pool, raw(`create index on indexed (${column})`));
  }
  await run(database.pool, sql`create index on indexed using gin (tags)`);
  await run(database.pool, sql`analyze indexed`);
});

const constant = (value: unknown): Operand => ({ kind: 'constant', value: value as never });

describe('PostgreSQL answers from an index', () => {
  test.each<[string, ValueKind, string, Operand]>([
    ['stage', 'option', 'equals', constant('stage 1')],
    ['stage', 'option', 'is-one-of', constant(['stage 1', 'stage 2'])],
    ['owner', 'member', 'equals', { kind: 'current-user' }],
    ['amount', 'number', 'equals', constant('12.50')],
    ['amount', 'number', 'between', constant(['1', '20'])],
    ['due', 'date', 'equals', constant('2000-02-01')],
    ['due', 'date', 'before', constant('2000-02-01')],
    ['seen', 'moment', 'within', { kind: 'relative', range: 'this-week' }],
    ['tags', 'tags', 'contains-any', constant(['tag 1'])],
    ['on_sale', 'boolean', 'equals', constant(true)],
  ])('what %s (%s) %s', async (column, kind, operator, operand) => {
    const condition = compileToSql(
      { field: column, operator, operand },
      {
        actor: { userId: person, departmentIds: [] },
        now: new Date('2001-03-01T00:00:00Z'),
        timeZone: 'Asia/Shanghai',
        columnOf: () => ({ sql: raw(column), kind }),
      },
    );
    expect(await planOf(database.pool, condition)).toMatch(/Index (Only )?Scan/);
  });
});

async function planOf(on: Pool, condition: Sql): Promise<string> {
  const lines = await run<{ 'QUERY PLAN': string }>(on, sql`explain select id from indexed where ${condition}`);
  return lines.map((line) => line['QUERY PLAN']).join('\n');
}
