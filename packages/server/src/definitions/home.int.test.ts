import { fieldTypes } from '@mortise/fields';
import { testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { builder, member, overDatabase } from './test-ports.ts';

const database = testDatabase();

const draft = { main: [{ kind: 'tasks', id: 'tasks' }], side: [] };

test('there is one home page, however many begin to arrange it at once, and it can be given up and begun anew', async () => {
  const { createDefinition, removeDefinition, listDefinitions } = overDatabase(database.pool, fieldTypes);
  expect(await createDefinition(member, { kind: 'home', draft })).toMatchObject({ error: { code: 'forbidden' } });

  const begun = await Promise.all(Array.from({ length: 6 }, () => createDefinition(builder, { kind: 'home', draft })));
  const [home] = unwrap(await listDefinitions(builder, { kind: 'home' }));

  expect(begun.filter(({ ok }) => ok)).toHaveLength(1);
  expect(home).toMatchObject({ appId: home?.id, version: 1 });
  unwrap(await removeDefinition(builder, { id: home?.id ?? '' }));
  expect(unwrap(await createDefinition(builder, { kind: 'home', draft }))).toMatchObject({ version: 1 });
});

test('a day that it waits for is not taken from a form', async () => {
  const { createDefinition, publishDefinition, listDefinitions } = overDatabase(database.pool, fieldTypes);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '销售' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '客户' }));
  const name = { id: 'f_name', type: 'text', key: 'name', label: '名称' };
  const next = { id: 'f_next', type: 'datetime', key: 'next', label: '下次联系' };
  const blocks = (...some: object[]) => ({ name: '客户', blocks: some });
  unwrap(await publishDefinition(builder, { id: form.id, revision: 1, draft: blocks(name, next) }));
  const [home] = unwrap(await listDefinitions(builder, { kind: 'home' }));
  const due = (fieldId: string) => ({
    main: [{ kind: 'due', id: 'due', sources: [{ formId: form.id, fieldId, who: '$owner' }] }],
  });
  const publish = (fieldId: string) =>
    publishDefinition(builder, { id: home?.id ?? '', revision: 1, draft: due(fieldId) });

  expect(await publish('f_name')).toMatchObject({
    error: { code: 'invalid', issues: [{ path: ['main', 0, 'sources', 0, 'fieldId'] }] },
  });
  unwrap(await publish('f_next'));
  expect(await publishDefinition(builder, { id: form.id, revision: 2, draft: blocks(name) })).toMatchObject({
    ok: false,
    error: { code: 'in_use' },
  });
});
