import { type AppPackage, raw, type StoredDefinition } from '@mortise/core';
import { run } from '@mortise/db';
import { block, testDatabase, unwrap } from '@mortise/testing';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { builder, member, overDatabase } from './test-ports.ts';

const database = testDatabase();

/** Another organisation, as far as definitions go. */
const empty = () =>
  run(
    database.pool,
    raw(`truncate definitions, retired_columns, record_indexes cascade; drop schema records cascade;
    create schema records; create collation records.zh (provider = icu, locale = 'zh-u-co-pinyin')`),
  );
afterEach(empty);

const fieldLabel = fc.constantFrom('客户', '金额', 'Name', '😀', 'order', '名称 2');
const form = fc.record({
  name: fc.constantFrom('客户', '订单', 'Select', '🐶'),
  fields: fc.array(fc.record({ label: fieldLabel, type: fc.constantFrom('text', 'number', 'section') }), {
    maxLength: 6,
  }),
  pointsTo: fc.array(fc.record({ form: fc.nat(3), many: fc.boolean() }), { maxLength: 2 }),
  isPublished: fc.boolean(),
  hasDraft: fc.boolean(),
});

/** Builds an app through the use cases, as a person would. */
async function build(
  forms: {
    name: string;
    fields: { label: string; type: string }[];
    pointsTo: { form: number; many: boolean }[];
    isPublished: boolean;
    hasDraft: boolean;
  }[],
) {
  const made = overDatabase(database.pool);
  const app = unwrap(await made.createDefinition(builder, { kind: 'app', name: '应用' }));
  const created: StoredDefinition[] = [];
  for (const { name } of forms)
    created.push(unwrap(await made.createDefinition(builder, { kind: 'form', appId: app.id, name })));
  const publishable = forms.flatMap(({ isPublished }, index) => (isPublished ? [index] : []));
  const draftOf = (index: number) => {
    const { name, fields, pointsTo } = forms[index] ?? { name: '', fields: [], pointsTo: [] };
    const targets = pointsTo.flatMap(({ form: to, many }) => {
      const target = created[publishable[to % Math.max(1, publishable.length)] ?? -1];
      return target ? [{ target: target.id, many }] : [];
    });
    return {
      name,
      blocks: [
        ...fields.map(({ label, type }, at) => block(`b_${at}`, type as 'text', { label })),
        ...targets.map(({ target, many }, at) =>
          block(`r_${at}`, 'relation', { label: '关联', config: { formId: target, many } }),
        ),
      ],
    };
  };
  unwrap(
    await made.publishDefinitions(
      builder,
      publishable.map((index) => ({ id: created[index]?.id ?? '', revision: 1, draft: draftOf(index) })),
    ),
  );
  for (const [index, definition] of created.entries()) {
    if (!forms[index]?.hasDraft) continue;
    const { revision, draft } = unwrap(await made.getDefinition(builder, { id: definition.id }));
    const changed = { ...(draft as object), description: '未发布的说明' };
    unwrap(await made.saveDraft(builder, { id: definition.id, revision, draft: changed }));
  }
  return { ...made, app, created };
}

test('an app exported, imported into an empty organisation and exported again is the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(form, { minLength: 1, maxLength: 4 }), async (forms) => {
      const { app, exportApp, importApp } = await build(forms);
      const first = unwrap(await exportApp(builder, { id: app.id }));
      await empty();

      const imported = unwrap(await importApp(builder, JSON.parse(JSON.stringify(first))));
      const second = unwrap(await exportApp(builder, { id: imported.id }));

      expect(second).toEqual(first);
      await empty();
    }),
    { numRuns: 15 },
  );
});

test('beside the original it gets ids, keys and tables of its own, consistently', async () => {
  const field = { label: '名称', type: 'text' };
  const { app, exportApp, importApp, createDefinition, created } = await build([
    { name: '客户', fields: [field], pointsTo: [], isPublished: true, hasDraft: false },
    { name: '联系人', fields: [field], pointsTo: [{ form: 0, many: false }], isPublished: true, hasDraft: false },
  ]);
  const personal = { formId: created[0]?.id, name: '我的' };
  unwrap(await createDefinition(member, { kind: 'view', draft: personal, personal: true }));
  const original = unwrap(await exportApp(builder, { id: app.id }));

  const copy = unwrap(await importApp(builder, original));
  const exported: AppPackage = unwrap(await exportApp(builder, { id: copy.id }));

  expect(exported.forms.map(({ key }) => key)).toEqual(['kehu_2', 'lianxiren_2']);
  expect(exported.views).toHaveLength(2);
  expect(JSON.stringify(exported)).not.toContain(created[0]?.id);
  expect(exported.forms[1]?.published?.blocks[1]?.config.formId).toBe(exported.forms[0]?.id);
});

test('what is no package, or points to what is not here, changes nothing', async () => {
  const { app, exportApp, importApp, created, listDefinitions } = await build([
    { name: '客户', fields: [], pointsTo: [], isPublished: true, hasDraft: false },
    { name: '订单', fields: [], pointsTo: [{ form: 0, many: true }], isPublished: true, hasDraft: false },
  ]);
  const whole = unwrap(await exportApp(builder, { id: app.id }));
  await empty();
  const torn = { ...whole, forms: whole.forms.filter(({ id }) => id !== created[0]?.id) };

  expect(await importApp(builder, { format: 'other' })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await importApp(builder, torn)).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(await importApp(member, whole)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(unwrap(await listDefinitions(builder, {}))).toEqual([]);
});
