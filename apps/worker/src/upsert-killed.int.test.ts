import { once } from 'node:events';
import { type ImportJob, type ImportPlan, raw, sql } from '@mortise/core';
import { createForms, run } from '@mortise/db';
import { builder, testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { workerWorld } from './test-worker.ts';

const database = testDatabase();
const world = workerWorld(database, process.env);
const there = 8_000;
const rows = 16_000;
const eventually = { timeout: 120_000, interval: 25 };

const jobOf = async (id: string): Promise<ImportJob> => unwrap(await world.services.imports.getImport(builder, id));

async function analysed(name: string, lines: readonly string[], formId?: string) {
  const fileId = await world.upload(name, ['名称,编号,金额,备注', ...lines].join('\n'));
  const { id } = unwrap(await world.services.imports.startImport(builder, { fileId, ...(formId ? { formId } : {}) }));
  await expect.poll(async () => (await jobOf(id)).state, eventually).toBe('ready');
  const job = await jobOf(id);
  if (!job.plan) throw new Error('not planned');
  return { id, plan: job.plan };
}

async function ended(id: string, state: ImportJob['state']) {
  await expect.poll(async () => (await jobOf(id)).state, eventually).toBe(state);
  return jobOf(id);
}

test('workers killed in the middle of an upsert and of its undoing leave every row written once, counted right and undone', {
  timeout: 300_000,
}, async () => {
  const { imports } = world.services;
  const line = (name: string) => (_: unknown, at: number) => `${name}${at},N${at},${at},备注 ${at}`;
  let worker = world.startWorker();
  const killed = async () => {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    worker = world.startWorker();
  };
  const made = await analysed('客户.csv', Array.from({ length: there }, line('客户')));
  unwrap(await imports.confirmImport(builder, made.id, made.plan));
  const formId = (await ended(made.id, 'done')).result?.sheets[0]?.formId ?? '';
  const form = await createForms(database.pool).find(formId);
  const contents = async () => {
    const [found] = await run<{ rows: number; titles: number; hash: string }>(
      database.pool,
      raw(`select count(*)::int as rows, count(distinct record_title)::int as titles,
             md5(string_agg(concat_ws(',', t.mingcheng, t.bianhao, t.jine, t.beizhu), ';' order by t.bianhao)) as hash
           from records."${form?.key}" t where deleted_at is null`),
    );
    return found;
  };
  const before = await contents();

  const { id, plan } = await analysed('客户 2.csv', Array.from({ length: rows }, line('新客户')), formId);
  const [number] =
    plan.sheets[0]?.columns.flatMap(({ column, target }) =>
      column === 1 && target.kind === 'field' ? [target.fieldId] : [],
    ) ?? [];
  const upsert: ImportPlan = {
    ...plan,
    sheets: plan.sheets.map((sheet) => ({ ...sheet, mode: 'upsert', keys: [number ?? ''] })),
  };
  unwrap(await imports.confirmImport(builder, id, upsert));
  await expect.poll(async () => (await jobOf(id)).progress?.updated, eventually).toBeGreaterThan(0);
  await killed();
  const halfway = await jobOf(id);
  const done = await ended(id, 'done');

  expect(halfway.state).toBe('running');
  expect(halfway.progress?.done).toBeLessThan(rows);
  const counts = { created: rows - there, updated: there, unchanged: 0, rejected: 0 };
  expect(done.progress).toMatchObject({ done: rows, total: rows, ...counts });
  expect(done.result?.sheets).toMatchObject([{ rows, ...counts }]);
  expect(await contents()).toMatchObject({ rows, titles: rows });
  // Nobody was written twice: each has one entry of this import in its history.
  const [history] = await run(
    database.pool,
    sql`select count(*)::int as entries, count(distinct record_id)::int as records,
          count(*) filter (where kind = 'created')::int as created
        from audit where batch_id = ${done.progress?.made.runId ?? ''}::uuid`,
  );
  expect(history).toEqual({ entries: rows, records: rows, created: rows - there });

  unwrap(await imports.undoImport(builder, id));
  await expect.poll(async () => (await jobOf(id)).undo?.done, eventually).toBeGreaterThan(0);
  await killed();
  const undoing = await jobOf(id);
  const undone = await ended(id, 'undone');

  expect(undoing.state).toBe('undoing');
  expect(undone.undo).toMatchObject({ done: rows, conflictCount: 0, conflicts: [] });
  expect(await contents()).toEqual(before);
});
