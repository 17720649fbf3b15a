import type { PublishedForm } from '@mortise/core';
import { createForms, derivationsDue } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test } from 'vitest';
import { builder, importWorld, member, unwrap } from '../import/test-world.ts';

const database = testDatabase();
const world = importWorld(() => database.pool);
let customers: PublishedForm;
let ids: readonly string[];
let ruleId: string;

beforeAll(async () => {
  const { definitions, writer } = world.useCases();
  const app = unwrap(await definitions.createDefinition(builder, { kind: 'app', name: '客户经营' }));
  const form = unwrap(await definitions.createDefinition(builder, { kind: 'form', appId: app.id, name: '客户' }));
  const draft = { name: '客户', blocks: [{ id: 'name', key: 'name', type: 'text', label: '名称' }] };
  unwrap(await definitions.publishDefinitions(builder, [{ id: form.id, revision: form.revision, draft }]));
  customers = (await createForms(database.pool).find(form.id)) as PublishedForm;
  const changes = ['甲', '乙', '丙'].map((name) => ({ kind: 'create' as const, values: { name } }));
  const { records } = unwrap(await writer.write(builder, customers, changes, { atomic: true }));
  ids = records.map(({ id }) => id).sort();
  const rule = {
    name: '名称相同',
    keys: [{ id: 'k', match: 'text' }],
    forms: [{ formId: form.id, fields: { k: ['name'] } }],
  };
  ruleId = unwrap(
    await definitions.createDefinition(builder, { kind: 'duplicate-rule', appId: app.id, draft: rule }),
  ).id;
});

const keying = async () => unwrap(await world.useCases().definitions.keyingOf(builder, { id: ruleId }));

test('a rule says how many records it finds so far, until it finds all', async () => {
  const due = derivationsDue(database.pool);
  const formId = customers.id;
  expect(await keying()).toEqual([{ formId, done: 0, total: 3 }]);

  const begun = await due.next();
  await due.advance(begun?.id ?? '', ids[1] ?? '');
  expect(await keying()).toEqual([{ formId, done: 2, total: 3 }]);

  await due.done(begun?.id ?? '');
  expect(await keying()).toEqual([]);
});

test('to whoever may edit it, and of nothing but rules', async () => {
  const { definitions } = world.useCases();
  expect(await definitions.keyingOf(member, { id: ruleId })).toMatchObject({ error: { code: 'forbidden' } });
  expect(await definitions.keyingOf(builder, { id: customers.id })).toMatchObject({ error: { code: 'not_found' } });
});
