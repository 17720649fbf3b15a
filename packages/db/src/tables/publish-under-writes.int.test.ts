import { type Block, newId, ok, type PublishedForm, planTable, raw, sql, type TableChange } from '@mortise/core';
import { block, plainFields, testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { createDefinitionStore } from '../definitions/definition-store.ts';
import { createForms } from '../definitions/forms.ts';
import { type Client, createPool } from '../pool.ts';
import { isUnknownShape } from '../records/query-rows.ts';
import { run } from '../run.ts';
import { withLockTimeout } from './with-lock-timeout.ts';

const database = testDatabase();
const by = newId();

const publications = 50;
const writers = 8;

/** Adds, removes and brings back fields; one of them points to the form itself. */
function blocksAt(step: number): Block[] {
  const wave = [...Array(8).keys()].filter((index) => (step >> (index % 4)) % 2 === index % 2);
  return [
    block('b_name', 'text', { key: 'name' }),
    ...wave.map((index) => block(`b_${index}`, index % 3 ? 'text' : 'number', { key: `f_${index}` })),
    ...(step % 5 < 3 ? [block('b_self', 'relation', { key: 'self', config: { formId } })] : []),
    ...(step % 7 < 4 ? [block('b_many', 'relation', { key: 'many', config: { formId, many: true } })] : []),
  ] as Block[];
}

const formId = newId();
const formAt = (version: number): PublishedForm => ({
  id: formId,
  appId: formId,
  key: 'busy',
  version,
  name: 'Busy',
  icon: 'file-text',
  titleFieldId: null,
  rules: [],
  uniqueSets: [],
  followUp: null,
  blocks: blocksAt(version),
});

test('50 publications while 8 write and 2 read: no row is lost, nobody fails, no reader waits for 2 seconds', async () => {
  const pool = createPool(database.url, { max: 16 });
  const forms = createForms(pool);
  const store = createDefinitionStore(pool, forms.forget);
  const refs: string[] = [];
  const definition = { id: formId, appId: formId, kind: 'form' as const, key: 'busy', draft: {}, ownerId: null, refs };
  const publish = async (version: number) => {
    const previous = version > 1 ? formAt(version - 1) : null;
    const changes = planTable(previous, formAt(version), plainFields);
    return store.write(
      [
        { kind: 'publish', id: formId, revision: 1, version, published: formAt(version), refs, note: null },
        { kind: 'tables', changes },
      ],
      by,
    );
  };
  await store.write([{ kind: 'insert', definition }], by);
  expect((await publish(1)).ok).toBe(true);

  let isOver = false;
  const written = new Set<string>();
  let outdated = 0;
  /** What a writer does: the columns it knows, and once more with fresh ones when they are no longer there. */
  const writeOnce = async () => {
    const id = newId();
    for (let attempt = 0; ; attempt++) {
      const form = await forms.find('busy');
      const columns = (form?.blocks ?? []).filter(({ type }) => type !== 'relation').map(({ key }) => key);
      const names = columns.map((column) => `"${column}"`).join(', ');
      const values = columns.map(() => `'7'`).join(', ');
      try {
        await run(
          pool,
          sql`insert into records.busy (id, created_by, updated_by, ${raw(names)})
                            values (${id}, ${by}, ${by}, ${raw(values)})`,
        );
        await run(pool, sql`update records.busy set version = version + 1 where id = ${id}`);
        written.add(id);
        return;
      } catch (accident) {
        if (!isUnknownShape(accident) || attempt === 5) throw accident;
        outdated++;
        forms.forget();
      }
    }
  };
  const writer = async () => {
    while (!isOver) await writeOnce();
  };
  let longestRead = 0;
  const reader = async () => {
    while (!isOver) {
      const start = performance.now();
      await run(pool, raw('select id, name from records.busy order by created_at desc limit 50'));
      longestRead = Math.max(longestRead, performance.now() - start);
    }
  };

  const crowd = [...Array.from({ length: writers }, writer), reader(), reader()];
  const results = [];
  for (let version = 2; version <= publications + 1; version++) {
    const goal = written.size + writers;
    await expect.poll(() => written.size, { timeout: 10_000, interval: 5 }).toBeGreaterThanOrEqual(goal);
    results.push(await publish(version));
  }
  isOver = true;
  await Promise.all(crowd);

  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  const rows = await run<{ id: string; version: number }>(pool, raw('select id, version from records.busy'));
  expect(rows.length).toBe(written.size);
  expect(rows.every(({ version }) => version === 2)).toBe(true);
  expect(longestRead).toBeLessThan(2000);
  console.log(
    `${publications} publications beside ${written.size} rows written; ${outdated} writes repeated; longest read ${Math.round(longestRead)} ms`,
  );
  await pool.end();
}, 120_000);

test('what fails between the DDL and the commit leaves nothing', async () => {
  const store = createDefinitionStore(database.pool, () => {});
  const id = newId();
  const definition = { id, appId: id, kind: 'form' as const, key: 'torn', draft: {}, ownerId: null, refs: [] };
  const changes: TableChange[] = [{ kind: 'create-table', table: 'torn' }];
  const impossible = { name: 'ix_torn', table: 'torn', unique: false, sql: '("nowhere")', reason: 'test' };

  const write = store.write(
    [
      { kind: 'insert', definition },
      { kind: 'tables', changes },
      { kind: 'indexes', formId: id, wanted: [impossible] },
    ],
    by,
  );

  await expect(write).rejects.toThrow('nowhere');
  expect(await store.find(id)).toBeNull();
  expect(await run(database.pool, raw(`select to_regclass('records.torn') as found`))).toEqual([{ found: null }]);
});

test('a connection that dies between the DDL and the commit leaves nothing', async () => {
  const client = await database.pool.connect();
  const gone = new Promise((resolve) => client.once('error', resolve));
  await client.query('begin');
  await client.query('create table records.half (id uuid primary key)');
  const [{ pid } = { pid: 0 }] = await run<{ pid: number }>(client, raw('select pg_backend_pid() as pid'));
  await run(database.pool, sql`select pg_terminate_backend(${pid})`);
  await gone;
  client.release(true);

  expect(await run(database.pool, raw(`select to_regclass('records.half') as found`))).toEqual([{ found: null }]);
});

test('a table that stays locked is an answer, not a wait without end', async () => {
  const holder = await database.pool.connect();
  await run(holder, raw('create table records.held (id uuid primary key)'));
  await holder.query('begin');
  await holder.query('lock table records.held in access share mode');

  const addColumn = async (client: Client) => ok(await run(client, raw('alter table records.held add column f text')));
  const answer = await withLockTimeout(database.pool, '表', addColumn, { attempts: 2 });

  expect(answer).toEqual({ ok: false, error: { code: 'busy', what: '表' } });
  await holder.query('commit');
  holder.release();
});

test('a vacuum of the table gives way', async () => {
  const say = (text: string) => run(database.pool, raw(text));
  await say(`alter system set autovacuum_naptime = '1s'`);
  await say('select pg_reload_conf()');
  // It begins by itself, and would take minutes.
  await say(`create table records.swept (id int primary key) with (autovacuum_vacuum_threshold = 1,
               autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)`);
  await say('insert into records.swept select generate_series(1, 60000)');
  await say('update records.swept set id = -id');
  const sweeping = () => say(`select pid from pg_stat_progress_vacuum where relid = 'records.swept'::regclass`);
  await expect.poll(sweeping, { timeout: 60_000 }).toHaveLength(1);

  const addColumn = async (client: Client) => ok(await run(client, raw('alter table records.swept add column f text')));
  const answer = await withLockTimeout(database.pool, '表', addColumn, { attempts: 3 });

  expect(answer).toMatchObject({ ok: true });
  await say('drop table records.swept');
  await say('alter system reset autovacuum_naptime');
  await say('select pg_reload_conf()');
}, 90_000);
