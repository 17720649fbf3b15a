import { newId, raw, sql, type WantedIndex } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { expect, test } from 'vitest';
import { createDefinitionStore } from '../definitions/definition-store.ts';
import { createForms } from '../definitions/forms.ts';
import { run } from '../run.ts';
import { buildIndexes } from './build-indexes.ts';
import { dropRetired } from './drop-retired.ts';
import { indexUse } from './index-use.ts';
import { prepareRecordSchema } from './prepare-record-schema.ts';

const database = testDatabase();
const by = newId();

/** A table with one text column, through the store. */
async function table(key: string) {
  const store = createDefinitionStore(database.pool, () => {});
  const formId = newId();
  const column = {
    kind: 'add-column',
    table: key,
    formId,
    fieldId: 'b_code',
    column: 'code',
    sqlType: 'text',
    references: null,
  } as const;
  await store.write([{ kind: 'tables', changes: [{ kind: 'create-table', table: key }, column] }], by);
  const index: WantedIndex = { name: `uq_${key}`, table: key, unique: true, sql: '("code")', reason: 'unique b_code' };
  return { store, formId, column, index };
}

const fill = (key: string, rows: number, code: string) =>
  run(
    database.pool,
    raw(`insert into records.${key} (id, created_by, updated_by, code)
         select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${code} from generate_series(1, ${rows}) n`),
  );

test('Chinese sorts by pinyin, and preparing twice is harmless', async () => {
  await prepareRecordSchema(database.pool);

  const names = raw(
    `select name from (values ('张伟'), ('陈岚'), ('李娜')) as v (name) order by name collate records.zh`,
  );

  expect((await run<{ name: string }>(database.pool, names)).map(({ name }) => name)).toEqual(['陈岚', '李娜', '张伟']);
});

test('the index of a large table is left to the worker, which tells why it fails and tries again', async () => {
  const { store, formId, index } = await table('large');
  await fill('large', 20_001, 'n::text');
  await fill('large', 1, `'1'`);
  await store.write([{ kind: 'indexes', formId, wanted: [index] }], by);
  const state = async () =>
    (await run<{ state: string }>(database.pool, sql`select state from record_indexes where name = ${index.name}`))[0]
      ?.state;
  expect(await state()).toBe('wanted');

  const failed = await buildIndexes(database.pool);
  expect(failed.failed).toMatchObject([
    { name: 'uq_large', error: expect.stringContaining('could not create unique') },
  ]);
  expect(await state()).toBe('failed');

  await run(
    database.pool,
    raw(`delete from records.large where id = (select min(id::text)::uuid from records.large where code = '1')`),
  );
  expect((await buildIndexes(database.pool)).built).toEqual(['uq_large']);
  expect(await indexUse(database.pool)).toContainEqual(
    expect.objectContaining({ name: 'uq_large', table: 'large', state: 'ready', reason: 'unique b_code' }),
  );
});

test('an index nobody asks for any more is dropped', async () => {
  const { store, formId, index } = await table('changing');
  const sort: WantedIndex = { ...index, name: 'ix_changing', unique: false };
  await store.write([{ kind: 'indexes', formId, wanted: [index, sort] }], by);
  await store.write([{ kind: 'indexes', formId, wanted: [] }], by);

  const left = () =>
    run<{ name: string }>(database.pool, raw(`select indexname as name from pg_indexes where tablename = 'changing'`));
  const uniqueIsGone = (await left()).every(({ name }) => name !== 'uq_changing');
  const report = await buildIndexes(database.pool);

  expect(uniqueIsGone).toBe(true);
  expect(report.dropped).toEqual(['ix_changing']);
  expect((await left()).map(({ name }) => name)).not.toContain('ix_changing');
});

test('a retired column is dropped when its 30 days are over, and not before', async () => {
  const { store, formId } = await table('aging');
  const retire = { kind: 'retire-column', table: 'aging', formId, fieldId: 'b_code', column: 'code' } as const;
  await store.write([{ kind: 'tables', changes: [retire] }], by);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

  expect(await dropRetired(database.pool, inDays(29))).toBe(0);
  expect(await dropRetired(database.pool, inDays(31))).toBe(1);
  const columns = await run<{ name: string }>(
    database.pool,
    raw(`select column_name as name from information_schema.columns where table_name = 'aging'`),
  );
  expect(columns.some(({ name }) => name.startsWith('code'))).toBe(false);
});

test('a publication elsewhere is seen within a second', async () => {
  const [here, elsewhere] = [createForms(database.pool), createForms(database.pool)];
  const store = createDefinitionStore(database.pool, here.forget);
  const id = newId();
  const definition = { id, appId: id, kind: 'form' as const, key: 'seen', draft: {}, ownerId: null, refs: [] };
  expect([await here.find(id), await elsewhere.find(id)]).toEqual([null, null]);

  await store.write(
    [
      { kind: 'insert', definition },
      { kind: 'publish', id, revision: 1, version: 1, published: { id, key: 'seen' }, refs: [], note: null },
    ],
    by,
  );

  expect(await here.find(id)).toMatchObject({ key: 'seen' });
  await expect.poll(() => elsewhere.find('seen'), { timeout: 1000, interval: 50 }).toMatchObject({ id });
});
