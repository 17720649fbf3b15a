import { newId, type PublishedForm, raw, sql } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeEach, expect, test } from 'vitest';
import { createDefinitionStore } from '../definitions/definition-store.ts';
import { run } from '../run.ts';
import { buildIndexes } from './build-indexes.ts';
import { createBulkFill } from './bulk-fill.ts';
import { searchIndex } from './search-index.ts';

const database = testDatabase();
const by = newId();

/** An empty table as a form's publication makes it. */
async function newForm(key: string) {
  const store = createDefinitionStore(database.pool, () => {});
  await store.write([{ kind: 'tables', changes: [{ kind: 'create-table', table: key }] }], by);
  return { store, form: { id: newId(), key, name: key } as PublishedForm };
}

const fill = (key: string, rows: number) =>
  run(
    database.pool,
    raw(`insert into records.${key} (id, created_by, updated_by, search_tokens)
         select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), array_to_tsvector(array['n' || n])
         from generate_series(1, ${rows}) n`),
  );

const found = (key: string, token: string) =>
  run(database.pool, raw(`select id from records.${key} where search_tokens @@ '${token}'::tsquery`));

async function searchIndexOf(key: string) {
  const [index] = await run<{ valid: boolean }>(
    database.pool,
    sql`select indisvalid as valid from pg_index where indexrelid = to_regclass(${`records."${searchIndex(key).name}"`})`,
  );
  return index?.valid ?? null;
}

/** An import, so that there is something to wait for. */
async function running(state: 'running' | 'done') {
  const fileId = newId();
  await run(
    database.pool,
    sql`insert into files (id, name, size, type, uploaded_by) values (${fileId}, 'a.csv', 1, 'text/csv', ${by})`,
  );
  await run(
    database.pool,
    sql`insert into imports (id, state, file_id, file_name, by_user_id, updated_at)
        values (${newId()}, ${state}, ${fileId}, 'a.csv', ${by}, now())`,
  );
}

beforeEach(() => run(database.pool, raw('delete from imports')));

test('an empty table is filled without its search index, which is there when filling ends', async () => {
  const { form } = await newForm('filled');
  const bulkFill = createBulkFill(database.pool);
  await running('running');

  await bulkFill.begin([form]);
  expect(await searchIndexOf('filled')).toBeNull();
  await fill('filled', 300);
  expect(await found('filled', 'n7')).toHaveLength(1);
  await bulkFill.end([form]);

  expect(await searchIndexOf('filled')).toBe(true);
  expect(await found('filled', 'n7')).toHaveLength(1);
});

test('a table with rows keeps its index: people search it', async () => {
  const { form } = await newForm('used');
  await fill('used', 1);

  await createBulkFill(database.pool).begin([form]);

  expect(await searchIndexOf('used')).toBe(true);
});

test('what a dead worker left is built when no import runs any more, and not before', async () => {
  const { form } = await newForm('left');
  await running('running');
  await createBulkFill(database.pool).begin([form]);
  await fill('left', 10);

  await buildIndexes(database.pool);
  const during = await searchIndexOf('left');
  await run(database.pool, raw(`update imports set state = 'failed'`));
  await buildIndexes(database.pool);

  expect([during, await searchIndexOf('left')]).toEqual([null, true]);
});

test('a publication meanwhile leaves the index to the end of filling', async () => {
  const { store, form } = await newForm('published');
  await running('running');
  const bulkFill = createBulkFill(database.pool);
  await bulkFill.begin([form]);

  await store.write([{ kind: 'indexes', formId: form.id, wanted: [] }], by);
  await buildIndexes(database.pool);
  await bulkFill.end([form]);

  expect(await searchIndexOf('published')).toBe(true);
});

test('a table that somebody holds keeps its index', async () => {
  const { form } = await newForm('held');
  const client = await database.pool.connect();
  try {
    await client.query('begin; lock table records.held in row exclusive mode');
    await createBulkFill(database.pool).begin([form]);
  } finally {
    await client.query('rollback');
    client.release();
  }

  expect(await searchIndexOf('held')).toBe(true);
});
