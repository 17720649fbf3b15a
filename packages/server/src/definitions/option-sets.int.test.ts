import type { Option, PublishedForm } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { builder, member, overDatabase } from './test-ports.ts';

const database = testDatabase();

const option = (id: string): Option => ({ id, label: id, color: 'teal' });
const optionsOf = (form: unknown) => (form as PublishedForm).blocks[0]?.config.options;

/** An app with a set of two levels and a published form whose one field offers them. */
async function world() {
  const made = overDatabase(database.pool, fieldTypes);
  const app = unwrap(await made.createDefinition(builder, { kind: 'app', name: '应用' }));
  const draft = { name: '客户级别', options: [option('A'), option('B')] };
  const set = unwrap(await made.createDefinition(builder, { kind: 'option-set', appId: app.id, draft }));
  const form = unwrap(await made.createDefinition(builder, { kind: 'form', appId: app.id, name: '客户' }));
  const level = { id: 'f_level', type: 'select', key: 'level', label: '级别', config: { optionSet: set.id } };
  const published = unwrap(
    await made.publishDefinition(builder, { id: form.id, revision: 1, draft: { name: '客户', blocks: [level] } }),
  );
  return { ...made, app, set, draft, form: published };
}

test('a choice offers the options of its set, and follows when the set changes', async () => {
  const { set, draft, form, publishDefinition, getDefinition } = await world();
  expect(optionsOf(form.published)).toEqual([option('A'), option('B')]);

  const changed = { ...draft, options: [...draft.options, option('C')] };
  unwrap(await publishDefinition(builder, { id: set.id, revision: 1, draft: changed }));

  const followed = unwrap(await getDefinition(builder, { id: form.id }));
  expect(optionsOf(followed.published)).toEqual([option('A'), option('B'), option('C')]);
  expect(followed.version).toBe(2);
});

test('what has nothing to do with a form leaves its versions alone', async () => {
  const { app, form, createDefinition, publishDefinition, getDefinition } = await world();
  const other = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '订单' }));
  const name = { id: 'f_name', type: 'text', key: 'name', label: '名称' };

  unwrap(await publishDefinition(builder, { id: other.id, revision: 1, draft: { name: '订单', blocks: [name] } }));
  unwrap(await createDefinition(builder, { kind: 'public-form', draft: { formId: other.id, fields: ['f_name'] } }));

  expect(unwrap(await getDefinition(builder, { id: form.id })).version).toBe(1);
});

test('a set that a field uses says where, and is not deleted', async () => {
  const { set, form, usedBy, removeDefinition } = await world();

  expect(unwrap(await usedBy(builder, { id: set.id }))).toMatchObject([{ definitionId: form.id, name: '客户' }]);
  expect(await removeDefinition(builder, { id: set.id })).toMatchObject({ ok: false, error: { code: 'in_use' } });
});

test('a set needs a name and options that differ, and a builder', async () => {
  const { app, createDefinition } = await world();
  const make = (draft: unknown, actor = builder) =>
    createDefinition(actor, { kind: 'option-set', appId: app.id, draft });

  expect(await make({ name: '', options: [option('A')] })).toMatchObject({ error: { code: 'invalid' } });
  expect(await make({ name: '级别', options: [] })).toMatchObject({ error: { code: 'invalid' } });
  expect(await make({ name: '级别', options: [option('A'), { ...option('A'), id: 'x' }] })).toMatchObject({
    error: { code: 'invalid' },
  });
  expect(await make({ name: '级别', options: [option('A')] }, member)).toMatchObject({ error: { code: 'forbidden' } });
});

test('a form cannot be published with a set that is not there', async () => {
  const { form, publishDefinition } = await world();
  const gone = { id: 'f_level', type: 'select', key: 'level', label: '级别', config: { optionSet: form.id } };

  expect(
    await publishDefinition(builder, {
      id: form.id,
      revision: form.revision,
      draft: { name: '客户', blocks: [gone] },
    }),
  ).toMatchObject({ error: { code: 'invalid', issues: [{ code: 'unknown_option_set' }] } });
});

test('an app takes its sets along, and a copy has sets of its own', async () => {
  const { app, set, exportApp, importApp, getDefinition, listDefinitions } = await world();
  const whole = unwrap(await exportApp(builder, { id: app.id }));
  expect(whole.optionSets.map(({ id }) => id)).toEqual([set.id]);

  const copy = unwrap(await importApp(builder, JSON.parse(JSON.stringify(whole))));

  const [own] = unwrap(await listDefinitions(builder, { kind: 'option-set', appId: copy.id }));
  const [form] = unwrap(await listDefinitions(builder, { kind: 'form', appId: copy.id }));
  expect(own?.id).not.toBe(set.id);
  expect((form?.published as PublishedForm | undefined)?.blocks[0]?.config.optionSet).toBe(own?.id);
  expect(unwrap(await getDefinition(builder, { id: own?.id ?? '' })).published).toEqual(set.published);
});
