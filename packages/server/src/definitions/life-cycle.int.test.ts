import { type PublishedForm, type PublishedView, raw } from '@mortise/core';
import { run } from '@mortise/db';
import { block, testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { builder, member, overDatabase } from './test-ports.ts';

const database = testDatabase();

const name = block('b_name', 'text', { key: 'name', label: '名称' });
const amount = block('b_amount', 'number', { key: 'amount', label: '金额' });

/** An app with one published form of two fields. */
async function appWithForm(title: string) {
  const made = overDatabase(database.pool);
  const app = unwrap(await made.createDefinition(builder, { kind: 'app', name: title }));
  const form = unwrap(await made.createDefinition(builder, { kind: 'form', appId: app.id, name: title }));
  const publish = async (draft: unknown) => {
    const { revision } = unwrap(await made.getDefinition(builder, { id: form.id }));
    return made.publishDefinition(builder, { id: form.id, revision, draft });
  };
  unwrap(await publish({ name: title, blocks: [name, amount] }));
  return { ...made, app, form, publish };
}

test('history tells what changed, and an old version becomes the newest', async () => {
  const { form, publish, listVersions, diffDefinition, rollbackDefinition, getDefinition } = await appWithForm('商机');
  unwrap(await publish({ name: '销售机会', blocks: [{ ...name, required: true }] }));

  const changes = unwrap(await diffDefinition(builder, { id: form.id, from: 1, to: 2 }));
  const { revision } = unwrap(await getDefinition(builder, { id: form.id }));
  const back = unwrap(await rollbackDefinition(builder, { id: form.id, version: 1, revision }));

  expect(changes.map(({ kind, what, text }) => [kind, what, text])).toEqual([
    ['changed', 'name', { zh: '名称：商机 → 销售机会', en: 'Name: 商机 → 销售机会' }],
    ['removed', 'block b_amount', { zh: '移除「金额」', en: '金额 removed' }],
    ['changed', 'block b_name required', { zh: '「名称」的必填：否 → 是', en: '名称: required: no → yes' }],
  ]);
  expect(back).toMatchObject({ version: 3, published: { name: '商机', version: 3 } });
  expect(unwrap(await listVersions(builder, { id: form.id })).map(({ version, note }) => [version, note])).toEqual([
    [3, 'v1'],
    [2, null],
    [1, null],
  ]);
});

test('a field that a shared view filters by cannot go; one that is only a column can', async () => {
  const { form, publish, createDefinition, usedBy, listViews } = await appWithForm('线索');
  const filter = { field: 'b_amount', operator: 'at-least', operand: { kind: 'constant', value: '1' } };
  const draft = { formId: form.id, name: '大额', columns: [{ field: 'b_name' }], filter };
  unwrap(await createDefinition(builder, { kind: 'view', draft }));

  const withoutAmount = await publish({ name: '线索', blocks: [name] });
  const withoutName = await publish({ name: '线索', blocks: [amount] });

  expect(withoutAmount).toMatchObject({
    ok: false,
    error: { code: 'in_use', usedBy: [{ name: '大额', place: { zh: '「大额」的筛选条件' } }] },
  });
  expect(withoutName.ok).toBe(true);
  expect(unwrap(await usedBy(builder, { id: form.id, fieldId: 'b_amount' }))).toHaveLength(1);
  const views = unwrap(await listViews(member, { formId: form.id }));
  expect(views.map(({ columns }) => columns.map(({ field }) => field))).toEqual([
    ['b_amount', '$created_at'],
    ['b_amount', '$created_at'],
  ]);
});

test('impact tells what publishing will do before it is done', async () => {
  const { form, saveDraft, getDefinition, impact, publish } = await appWithForm('报价');
  await run(
    database.pool,
    raw(`insert into records.baojia (id, created_by, updated_by, name)
         select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'same' from generate_series(1, 3)`),
  );
  const { revision } = unwrap(await getDefinition(builder, { id: form.id }));
  const blocks = [{ ...name, unique: true }, block('b_note', 'text', { key: 'note', label: '备注', required: true })];
  const saved = unwrap(await saveDraft(builder, { id: form.id, revision, draft: { name: '报价', blocks } }));

  const found = unwrap(await impact(builder, { id: form.id }));

  expect(found.records).toBe(3);
  expect(found.effects.map(({ kind, fieldId }) => [kind, fieldId])).toEqual([
    ['retire-column', 'b_amount'],
    ['add-column', 'b_note'],
    ['add-index', 'b_name'],
  ]);
  expect(found.problems).toMatchObject([{ code: 'not_unique', path: ['blocks', 'b_name', 'unique'] }]);
  expect(found.warnings).toMatchObject([{ code: 'empties', path: ['blocks', 'b_note', 'required'] }]);
  expect((await publish(saved.draft)).ok).toBe(false);
});

test('what something else needs is not deleted; the rest goes and comes back together', async () => {
  const { form, app, removeDefinition, restoreDefinition, createDefinition, publishDefinition, listApps, forms } =
    await appWithForm('供应商');
  const other = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '采购' }));
  const link = block('b_from', 'relation', { label: '供应商', config: { formId: form.id } });
  unwrap(await publishDefinition(builder, { id: other.id, revision: 1, draft: { name: '采购', blocks: [link] } }));

  const refused = await removeDefinition(builder, { id: form.id });
  unwrap(await removeDefinition(builder, { id: other.id }));
  const removed = unwrap(await removeDefinition(builder, { id: form.id }));
  const whileGone = [await forms.find(form.id), unwrap(await listApps(member)).find(({ id }) => id === app.id)?.forms];
  unwrap(await restoreDefinition(builder, { id: form.id }));

  expect(refused).toMatchObject({ ok: false, error: { code: 'in_use', usedBy: [{ definitionId: other.id }] } });
  expect(removed).toHaveLength(2);
  expect(whileGone).toEqual([null, []]);
  expect(unwrap(await listApps(member)).find(({ id }) => id === app.id)).toMatchObject({
    forms: [{ id: form.id, key: 'gongyingshang' }],
  });
});

test('an app whose forms are in the way elsewhere stays; alone it goes with all its forms', async () => {
  const { app, form, removeDefinition, restoreDefinition, listDefinitions } = await appWithForm('资产');

  const removed = unwrap(await removeDefinition(builder, { id: app.id }));
  const inBin = unwrap(await listDefinitions(builder, { deleted: true, appId: app.id }));
  unwrap(await restoreDefinition(builder, { id: app.id }));

  expect(removed).toHaveLength(3);
  expect(inBin.map(({ id }) => id)).toContain(form.id);
  expect(unwrap(await listDefinitions(builder, { appId: app.id }))).toHaveLength(3);
});

test('indexes follow from shared views, and only from them', async () => {
  const { form, createDefinition } = await appWithForm('回款');
  const sort = [{ field: 'b_amount', direction: 'desc' }];
  const draft = (title: string) => ({ formId: form.id, name: title, sort });
  unwrap(await createDefinition(member, { kind: 'view', draft: draft('我的'), personal: true }));
  const before = await run(database.pool, raw(`select name from record_indexes where form_id = '${form.id}'`));
  const view = unwrap(await createDefinition(builder, { kind: 'view', draft: draft('按金额') }));

  const after = await run(
    database.pool,
    raw(`select reason, state, indexdef from record_indexes
    join pg_indexes on indexname = name where form_id = '${form.id}'`),
  );

  expect(before).toEqual([]);
  expect((view.published as PublishedView).name).toBe('按金额');
  expect(after).toEqual([
    {
      reason: `view ${view.id}`,
      state: 'ready',
      indexdef: expect.stringContaining('(amount DESC NULLS LAST, id DESC) WHERE (deleted_at IS NULL)'),
    },
  ]);
});

test('a copy has fields, rules and views of its own, points to itself where the original did, and is no second link', async () => {
  const { app, form, publish, createDefinition, copyForm, getDefinition, listDefinitions, listApps } =
    await appWithForm('部门');
  const parent = block('b_parent', 'relation', { key: 'parent', label: '上级', config: { formId: form.id } });
  unwrap(await publish({ name: '部门', blocks: [name, amount, parent] }));
  const filter = { field: 'b_amount', operator: 'at-least', operand: { kind: 'constant', value: '1' } };
  unwrap(await createDefinition(builder, { kind: 'view', draft: { formId: form.id, name: '大额', filter } }));
  unwrap(await createDefinition(builder, { kind: 'public-form', draft: { formId: form.id, name: '登记' } }));

  const copy = unwrap(await copyForm(builder, { id: form.id, name: '部门 2' }));

  const inside = unwrap(await listDefinitions(builder, { appId: app.id })).filter(({ refs }) => refs.includes(copy.id));
  const kinds = inside.map(({ kind, published }) => [kind, (published as { isOpen?: boolean } | null)?.isOpen]);
  const after = unwrap(await getDefinition(builder, { id: copy.id })).published as PublishedForm;
  expect(after.blocks.find(({ id }) => id === 'b_parent')?.config).toMatchObject({ formId: copy.id });
  expect(copy.key).not.toBe(form.key);
  expect(kinds.filter(([kind]) => kind === 'view')).toHaveLength(2);
  expect(kinds.filter(([kind]) => kind === 'public-form')).toEqual([['public-form', false]]);
  const shown = unwrap(await listApps(member)).find(({ id }) => id === app.id);
  expect(shown?.forms.map(({ name }) => name)).toEqual(['部门', '部门 2']);
});
