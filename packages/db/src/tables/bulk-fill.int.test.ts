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

/** Kilobytes that writers may note before they merge them; null without a valid index. */
async function pendingKb(key: string) {
  const [index] = await run<{ options: string[] }>(
    database.pool,
    sql`select c.reloptions as options from pg_index i join pg_class c on c.oid = i.indexrelid
        where indisvalid and indexrelid = to_regclass(${`records."${searchIndex(key).name}"`})`,
  );
  return index ? Number(index.options.find((option) => option.startsWith('gin_pending'))?.split('=')[1]) : null;
}

const stateOf = async (key: string) => {
  const { name } = searchIndex(key);
  const [row] = await run<{ state: string }>(database.pool, sql`select state from record_indexes where name = ${name}`);
  return row?.state ?? null;
};

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

const long = 1024 * 1024;

/** What the worker does once an import is over. */
async function ended() {
  await run(database.pool, raw(`update imports set state = 'done'`));
  await buildIndexes(database.pool);
}

test('a table is filled with a long list, which is merged and short again when the import is over', async () => {
  const { form } = await newForm('filled');
  await running('running');

  const filling = await createBulkFill(database.pool).begin([form]);
  expect(await pendingKb('filled')).toBe(long);
  await fill('filled', 300);
  expect(await found('filled', 'n7')).toHaveLength(1);
  await filling.stop();
  await ended();

  expect(await pendingKb('filled')).toBe(1024);
  expect(await stateOf('filled')).toBe('ready');
  expect(await found('filled', 'n7')).toHaveLength(1);
  const merged = sql`select gin_clean_pending_list(${`records."${searchIndex('filled').name}"`}::regclass) as pages`;
  expect(await run(database.pool, merged)).toEqual([{ pages: 0 }]);
});

test('a table that people use is found in meanwhile, old rows and new ones', async () => {
  const { form } = await newForm('used');
  await fill('used', 300);
  await running('running');

  const filling = await createBulkFill(database.pool).begin([form]);
  await run(
    database.pool,
    raw(`update records.used set search_tokens = array_to_tsvector(array['m']) where search_tokens @@ 'n7'`),
  );
  expect(await pendingKb('used')).toBe(long);
  expect([await found('used', 'n7'), await found('used', 'm'), await found('used', 'n8')]).toEqual([
    [],
    [expect.anything()],
    [expect.anything()],
  ]);
  await filling.stop();
  await ended();

  expect([await pendingKb('used'), await stateOf('used')]).toEqual([1024, 'ready']);
  expect(await found('used', 'm')).toHaveLength(1);
});

test('who takes over from a dead worker ends what that one began', async () => {
  const { form } = await newForm('resumed');
  await running('running');
  await (await createBulkFill(database.pool).begin([form])).stop();
  await fill('resumed', 10);

  const again = await createBulkFill(database.pool).begin([form]);
  expect(await pendingKb('resumed')).toBe(long);
  await again.stop();
  await ended();

  expect([await pendingKb('resumed'), await stateOf('resumed')]).toEqual([1024, 'ready']);
});

test('what a dead worker left is mended when no import runs any more, and not before', async () => {
  const { form } = await newForm('left');
  await running('running');
  await (await createBulkFill(database.pool).begin([form])).stop();
  await fill('left', 10);

  await buildIndexes(database.pool);
  const during = await pendingKb('left');
  await run(database.pool, raw(`update imports set state = 'failed'`));
  await buildIndexes(database.pool);

  expect([during, await pendingKb('left'), await stateOf('left')]).toEqual([long, 1024, 'ready']);
});

test('an index that is held and gone is built when no import runs any more', async () => {
  const { form } = await newForm('gone');
  await (await createBulkFill(database.pool).begin([form])).stop();
  await run(database.pool, raw(`drop index records."${searchIndex('gone').name}"`));

  await buildIndexes(database.pool);

  expect(await pendingKb('gone')).toBe(1024);
});

test('a publication meanwhile leaves the index to the end of filling', async () => {
  const { store, form } = await newForm('published');
  await running('running');
  const filling = await createBulkFill(database.pool).begin([form]);

  await store.write([{ kind: 'indexes', formId: form.id, wanted: [] }], by);
  await buildIndexes(database.pool);
  const during = await pendingKb('published');
  await filling.stop();
  await ended();

  expect([during, await pendingKb('published')]).toEqual([long, 1024]);
});

test('an index that somebody holds stays as it is', async () => {
  const { form } = await newForm('held');
  const client = await database.pool.connect();
  try {
    await client.query(`begin; select id from records.held where search_tokens @@ 'a'::tsquery`);
    const filling = await createBulkFill(database.pool).begin([form]);
    await filling.stop();
  } finally {
    await client.query('rollback');
    client.release();
  }

  expect([await pendingKb('held'), await stateOf('held')]).toEqual([1024, null]);
});
