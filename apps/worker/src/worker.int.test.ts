import { once } from 'node:events';
import { raw, sql } from '@mortise/core';
import { createForms, run } from '@mortise/db';
import { builder, testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { workerWorld } from './test-worker.ts';

const database = testDatabase();
const world = workerWorld(database, process.env);
const rows = 20_000;

test('a worker killed in the middle of an import is followed by one that ends it with every row exactly once', {
  timeout: 240_000,
}, async () => {
  const { imports } = world.services;
  const lines = Array.from({ length: rows }, (_, at) => `客户${at},${at},备注 ${at}`);
  const fileId = await world.upload('客户.csv', ['名称,编号,备注', ...lines].join('\n'));
  const first = world.startWorker();
  const { id } = unwrap(await imports.startImport(builder, { fileId }));
  const job = async () => unwrap(await imports.getImport(builder, id));
  const eventually = { timeout: 120_000, interval: 50 };
  await expect.poll(async () => (await job()).state, eventually).toBe('ready');
  unwrap(await imports.confirmImport(builder, id, (await job()).plan));
  await expect.poll(async () => (await job()).progress?.created, eventually).toBeGreaterThan(0);

  first.kill('SIGKILL');
  await once(first, 'exit');
  const halfway = await job();
  world.startWorker();

  expect(halfway.state).toBe('running');
  expect(halfway.progress?.created).toBeLessThan(rows);
  await expect.poll(async () => (await job()).state, eventually).toBe('done');
  const done = await job();
  expect(done.progress).toMatchObject({ done: rows, total: rows, created: rows, rejected: 0 });
  const form = await createForms(database.pool).find(done.result?.sheets[0]?.formId ?? '');
  const [found] = await run(
    database.pool,
    raw(`select count(*)::int as rows, count(distinct record_title)::int as titles from records."${form?.key}"`),
  );
  expect(found).toEqual({ rows, titles: rows });
  // The search index was put off by the worker that died.
  const [search] = await run(
    database.pool,
    raw(`select count(*)::int as count, bool_and(i.indisvalid) as valid
         from pg_index i join pg_class c on c.oid = i.indexrelid join pg_am a on a.oid = c.relam
         where i.indrelid = 'records."${form?.key}"'::regclass and a.amname = 'gin'`),
  );
  expect(search).toEqual({ count: 1, valid: true });
});

test('reminders of a worker that is killed are told by the next one, each once', { timeout: 120_000 }, async () => {
  const reminders = 3000;
  await run(
    database.pool,
    sql`with made as (
          insert into tasks (id, title, due_at, remind_before, created_by)
          select gen_random_uuid(), '回访 ' || n, now() + interval '1 hour', 120, ${builder.userId}
          from generate_series(1, ${reminders}) n returning id
        ), assigned as (insert into task_assignees (task_id, user_id) select id, ${builder.userId} from made)
        insert into timers (kind, subject_id, at, by)
        select 'task.due', id, now() - interval '1 minute', ${builder.userId} from made`,
  );
  const told = async () => {
    const [found] = await run<{ all: number; tasks: number }>(
      database.pool,
      sql`select count(*)::int as all, count(distinct subject_id)::int as tasks from notifications where kind = 'task-due'`,
    );
    return found;
  };
  const eventually = { timeout: 60_000, interval: 20 };
  world.killAll();
  const first = world.startWorker();
  await expect.poll(async () => (await told())?.all, eventually).toBeGreaterThan(0);

  first.kill('SIGKILL');
  await once(first, 'exit');
  const halfway = await told();
  world.startWorker();

  expect(halfway?.all).toBeLessThan(reminders);
  await expect.poll(async () => (await told())?.all, eventually).toBe(reminders);
  // Nothing comes after.
  await new Promise((resolve) => setTimeout(resolve, 2000));
  expect(await told()).toEqual({ all: reminders, tasks: reminders });
  const left = await run(database.pool, sql`select 1 from timers union all select 1 from outbox where not is_handled`);
  expect(left).toEqual([]);
});
