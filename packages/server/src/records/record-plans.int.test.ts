import { type PublishedForm, type RecordQuery, type Sort, sql } from '@mortise/core';
import { type Pool, run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { createWorld, field, lan, unwrap } from './test-world.ts';

const database = testDatabase();
const rows = 40_000;
const plans: string[] = [];
let world: Awaited<ReturnType<typeof createWorld>>;
let form: PublishedForm;

/** A pool that also keeps the plan of every statement it runs while `plans` is wanted. */
function watching(pool: Pool): Pool {
  const query = async (config: { text: string; values: unknown[] }) => {
    const { rows: lines } = await pool.query<{ 'QUERY PLAN': string }>({
      text: `explain (analyze, costs off, timing off, summary off, buffers off) ${config.text}`,
      values: config.values,
    });
    plans.push(lines.map((line) => line['QUERY PLAN']).join('\n'));
    return pool.query(config);
  };
  return new Proxy(pool, { get: (target, name) => (name === 'query' ? query : Reflect.get(target, name)) });
}

beforeAll(async () => {
  const setUp = await createWorld(database.pool);
  form = await setUp.publish('big', [field('size', 'number'), field('name', 'text')]);
  await run(
    database.pool,
    sql`insert into records.big (id, created_at, created_by, updated_by, size, name, search_tokens)
        select gen_random_uuid(), now() + i * interval '1 second', ${lan.userId}, ${lan.userId},
          case when i % 10 > 0 then (i * 7919) % 1000 end, 'n' || i % 97,
          array_to_tsvector(array['常见', 'n' || i % 97] || case when i = 77 then array['罕见'] else '{}' end)
        from generate_series(1, ${rows}) i`,
  );
  await run(database.pool, sql`create index on records.big (size desc nulls last, id desc) where deleted_at is null`);
  await run(database.pool, sql`analyze records.big`);
  world = { ...setUp, reader: (await createWorld(watching(database.pool))).reader };
});

async function planOf(query: RecordQuery): Promise<{ plan: string; items: readonly { id: string }[] }> {
  plans.length = 0;
  const { items } = unwrap(await world.reader.query(lan, form, query));
  expect(plans).toHaveLength(1);
  return { plan: plans[0] ?? '', items };
}

async function cursorAt(sort: readonly Sort[], offset: number): Promise<string> {
  let cursor: string | null = null;
  for (let at = 0; at < offset; at += 200) {
    const page: { nextCursor: string | null } = unwrap(
      await world.reader.query(lan, form, { sort, limit: 200, cursor, fields: [] }),
    );
    cursor = page.nextCursor;
  }
  return cursor ?? '';
}

const bySize: readonly Sort[] = [{ field: 'f_size', direction: 'desc' }];

test('a page is one statement, and the first and a deep one are the same walk along an index', async () => {
  const first = await planOf({ sort: bySize });
  const deep = await planOf({ sort: bySize, cursor: await cursorAt(bySize, 20_000) });
  const empties = await planOf({ sort: bySize, cursor: await cursorAt(bySize, 37_000) });

  for (const { plan, items } of [first, deep, empties]) {
    expect(items).toHaveLength(50);
    expect(plan).toContain('Index Scan using big_size_id_idx');
    expect(plan).not.toMatch(/Seq Scan on big|Sort \(actual/);
  }
  expect(deep.plan).toMatch(/Index Cond: \(ROW\(size, id\) < ROW/);
  expect(deep.plan).toContain('never executed');
  expect(empties.plan).toMatch(/Index Cond: \(\(size IS NULL\) AND \(id < /);
});

test('newest first runs along the index that every form has', async () => {
  const { plan } = await planOf({ cursor: await cursorAt([], 20_000) });

  expect(plan).toMatch(/Index Scan using sys_big_newest/);
  expect(plan).toMatch(/Index Cond: \(ROW\(created_at, id\) < ROW/);
});

test('a common word is found among the newest rows, a rare one by the search index', async () => {
  const common = await planOf({ search: '常见' });
  const rare = await planOf({ search: '罕见' });

  expect(common.items).toHaveLength(50);
  expect(common.plan).toMatch(/Index Scan using sys_big_newest\w* on big t_1 \(actual rows=51/);
  expect(common.plan).toContain('CTE Scan on hits t_3 (never executed)');
  expect(rare.items).toHaveLength(1);
  expect(rare.plan).toMatch(/Bitmap Index Scan on sys_big_search\w* \(actual/);
  expect(rare.plan).not.toContain('Seq Scan on big');
});
