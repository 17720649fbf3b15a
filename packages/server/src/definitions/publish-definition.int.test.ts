import { type FormDraft, type PublishedForm, raw } from '@mortise/core';
import { type Pool, run } from '@mortise/db';
import { block, testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { builder, member, overDatabase } from './test-ports.ts';

const database = testDatabase();

const columnsOf = async (pool: Pool, table: string) =>
  (
    await run<{ column_name: string; data_type: string }>(
      pool,
      raw(`select column_name, data_type from information_schema.columns
           where table_schema = 'records' and table_name = '${table}' order by ordinal_position`),
    )
  ).map(({ column_name, data_type }) => `${column_name} ${data_type}`);

test('a form goes from its name to a table, its app and a first view', async () => {
  const { createDefinition, saveDraft, publishDefinition, listDefinitions, forms } = overDatabase(database.pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '客户管理' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '客户' }));
  expect([app.key, app.version, form.key, form.version]).toEqual(['kehuguanli', 1, 'kehu', null]);

  const draft = { ...(form.draft as FormDraft), blocks: [block('b_1', 'text', { label: '客户名称' })] };
  const saved = unwrap(await saveDraft(builder, { id: form.id, revision: 1, draft }));
  const published = unwrap(await publishDefinition(builder, { id: form.id, revision: saved.revision }));

  expect((published.published as PublishedForm).blocks[0]?.key).toBe('kehumingcheng');
  expect(await columnsOf(database.pool, 'kehu')).toContain('kehumingcheng text');
  expect((await forms.find('kehu'))?.version).toBe(1);
  expect(unwrap(await listDefinitions(builder, { kind: 'view' }))).toMatchObject([
    { draft: { formId: form.id, name: { zh: '全部' } }, version: 1 },
  ]);
  expect(unwrap(await listDefinitions(builder, { kind: 'app' }))).toMatchObject([
    { version: 2, published: { navigation: [{ kind: 'form', formId: form.id }] } },
  ]);
});

test('a stale save is a conflict that shows what is stored, and loses nothing', async () => {
  const { createDefinition, saveDraft, getDefinition } = overDatabase(database.pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '销售' }));
  await saveDraft(builder, { id: app.id, revision: 1, draft: { name: '销售一部' } });

  const stale = await saveDraft(builder, { id: app.id, revision: 1, draft: { name: '销售二部' } });

  expect(stale).toMatchObject({
    ok: false,
    error: { code: 'conflict', expected: 1, actual: 2, current: { draft: { name: '销售一部' } } },
  });
  expect(unwrap(await getDefinition(builder, { id: app.id })).draft).toMatchObject({ name: '销售一部' });
});

test('members change nothing but their own views', async () => {
  const { createDefinition, saveDraft, listDefinitions, getDefinition } = overDatabase(database.pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '项目' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '项目' }));
  const draft = { formId: form.id, name: '我的' };

  const refused = await createDefinition(member, { kind: 'view', draft });
  const own = unwrap(await createDefinition(member, { kind: 'view', draft, personal: true }));
  const changed = await saveDraft(member, { id: own.id, revision: 1, draft: { ...draft, name: '我的项目' } });

  expect(refused).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(changed.ok).toBe(true);
  expect(await getDefinition(builder, { id: own.id })).toMatchObject({ ok: false, error: { code: 'not_found' } });
  expect(unwrap(await listDefinitions(builder, { kind: 'view', appId: app.id })).map(({ id }) => id)).not.toContain(
    own.id,
  );
});

test('a removed field comes back with its values within 30 days', async () => {
  const { pool } = database;
  const { createDefinition, publishDefinition } = overDatabase(pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '合同管理' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '合同' }));
  const full = {
    name: '合同',
    blocks: [block('b_no', 'text', { key: 'no' }), block('b_sum', 'number', { key: 'amount' })],
  };
  const short = { name: '合同', blocks: full.blocks.slice(0, 1) };
  const publish = async (draft: unknown, revision: number) =>
    unwrap(await publishDefinition(builder, { id: form.id, revision, draft }));

  await publish(full, 1);
  await run(
    pool,
    raw(`insert into records.hetong (id, created_by, updated_by, no, amount)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'HT-1', 12.5)`),
  );
  await publish(short, 2);
  expect(await columnsOf(pool, 'hetong')).toContain('amount__retired_14 numeric');
  await publish(full, 3);

  expect(await run(pool, raw('select no, amount from records.hetong'))).toEqual([{ no: 'HT-1', amount: '12.5' }]);
});

test('forms that point to each other are published together', async () => {
  const { createDefinition, saveDraft, publishDefinition, publishDefinitions } = overDatabase(database.pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: 'Shop' }));
  const order = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: 'Order' }));
  const item = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: 'Item' }));
  const orderDraft = {
    name: 'Order',
    blocks: [
      block('b_first', 'relation', { label: 'Main item', config: { formId: item.id } }),
      block('b_all', 'relation', { label: 'Items', config: { formId: item.id, many: true } }),
    ],
  };
  const itemDraft = {
    name: 'Item',
    blocks: [
      block('b_name', 'text', { label: 'Name' }),
      block('b_orders', 'relation', { label: 'Orders', config: { formId: order.id, inverseOf: 'b_all' } }),
    ],
  };
  await saveDraft(builder, { id: item.id, revision: 1, draft: itemDraft });
  await saveDraft(builder, { id: order.id, revision: 1, draft: orderDraft });

  const alone = await publishDefinition(builder, { id: order.id, revision: 2 });
  const together = await publishDefinitions(builder, [
    { id: order.id, revision: 2 },
    { id: item.id, revision: 2 },
  ]);

  expect([order.key, item.key]).toEqual(['order_1', 'item']);
  expect(alone).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(unwrap(together).map(({ version }) => version)).toEqual([1, 1]);
  expect(await columnsOf(database.pool, 'order_1__items')).toEqual([
    'record_id uuid',
    'target_id uuid',
    'position integer',
  ]);
  expect(await columnsOf(database.pool, 'order_1')).toContain('main_item uuid');
});

test('of two who publish the same draft at once, one is told of the other', async () => {
  const { createDefinition, publishDefinition } = overDatabase(database.pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '任务' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '任务' }));
  const draft = { name: '任务', blocks: [block('b_1', 'text', { key: 'name' })] };

  const both = await Promise.all([1, 2].map(() => publishDefinition(builder, { id: form.id, revision: 1, draft })));

  expect(both.map((result) => (result.ok ? 'published' : result.error.code)).sort()).toEqual(['conflict', 'published']);
});

test('two forms made at once in one app are both in its navigation', async () => {
  const { createDefinition, getDefinition } = overDatabase(database.pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '仓库' }));

  const made = await Promise.all(
    ['入库', '出库'].map((name) => createDefinition(builder, { kind: 'form', appId: app.id, name })),
  );

  const ids = made.map((result) => unwrap(result).id).sort();
  const { published } = unwrap(await getDefinition(builder, { id: app.id }));
  const { navigation } = published as { navigation: { formId: string }[] };
  expect(navigation.map(({ formId }) => formId).sort()).toEqual(ids);
});

test('values stored twice keep a field from becoming unique, and are named', async () => {
  const { pool } = database;
  const { createDefinition, publishDefinition } = overDatabase(pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '库存' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '产品' }));
  const draft = (unique: boolean) => ({ name: '产品', blocks: [block('b_code', 'text', { key: 'code', unique })] });
  await publishDefinition(builder, { id: form.id, revision: 1, draft: draft(false) });
  const insert = (code: string) =>
    run(
      pool,
      raw(`insert into records.chanpin (id, created_by, updated_by, code)
      values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '${code}')`),
    );
  await insert('A1');
  await insert('A1');

  const refused = await publishDefinition(builder, { id: form.id, revision: 2, draft: draft(true) });
  await run(
    pool,
    raw(`update records.chanpin set deleted_at = now() where id = (select min(id::text)::uuid from records.chanpin)`),
  );
  unwrap(await publishDefinition(builder, { id: form.id, revision: 2, draft: draft(true) }));

  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'invalid', issues: [{ path: ['blocks', 'b_code', 'unique'] }] },
  });
  await expect(insert('A1')).rejects.toMatchObject({ code: '23505' });
});

test('links of a removed relation come back; a column takes a wider type, and no narrower one', async () => {
  const { pool } = database;
  const { createDefinition, publishDefinition } = overDatabase(pool);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: 'Team' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: 'Player' }));
  const friends = block('b_friends', 'relation', { key: 'friends', config: { formId: form.id, many: true } });
  const score = (money: boolean) => block('b_score', 'number', { key: 'score', config: { money } });
  const publish = (blocks: unknown[], revision: number) =>
    publishDefinition(builder, { id: form.id, revision, draft: { name: 'Player', blocks } });

  unwrap(await publish([friends, score(true)], 1));
  await run(
    pool,
    raw(`insert into records.player (id, created_by, updated_by)
         values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid())`),
  );
  await run(pool, raw('insert into records.player__friends (record_id, target_id) select id, id from records.player'));
  unwrap(await publish([score(true)], 2));
  unwrap(await publish([score(false), friends], 3));
  const narrower = await publish([score(true), friends], 4);

  expect(await run(pool, raw('select count(*) from records.player__friends'))).toEqual([{ count: 1 }]);
  expect(await columnsOf(pool, 'player')).toContain('score numeric');
  expect(narrower).toMatchObject({ ok: false, error: { code: 'invalid', issues: [{ code: 'type_change' }] } });
});
