import { Block, newId } from '@mortise/core';
import { connectorStore } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { builder, member, overDatabase } from './test-ports.ts';

const database = testDatabase();

test('a package says which services its fields ask, and before it is imported which of them are missing', async () => {
  const made = overDatabase(database.pool, fieldTypes);
  const connectors = connectorStore(database.pool);
  const requestId = newId();
  const request = {
    id: requestId,
    label: '查企业',
    method: 'GET' as const,
    path: '/firms?q={q}',
    body: '',
    parameters: [{ name: 'q', label: '关键词', required: true }],
    rows: '',
    outputs: [{ name: 'name', label: '名称', path: 'name' }],
    title: 'name',
    detail: null,
  };
  const connector = {
    id: newId(),
    revision: 1,
    name: '工商信息',
    baseUrl: 'https://firms.example.com',
    headers: [],
    requests: [request],
  };
  await connectors.insert(connector);
  const app = unwrap(await made.createDefinition(builder, { kind: 'app', name: '销售' }));
  const form = unwrap(await made.createDefinition(builder, { kind: 'form', appId: app.id, name: '客户' }));
  const asks = Block.parse({
    id: 'f_firm',
    key: 'firm',
    type: 'api-select',
    label: '公司名称',
    config: { request: { connectorId: connector.id, requestId }, inputs: [{ from: '$typed', to: 'q' }] },
  });
  const draft = { name: '客户', blocks: [asks] };
  unwrap(await made.publishDefinition(builder, { id: form.id, revision: form.revision, draft }));
  const whole = unwrap(await made.exportApp(builder, { id: app.id }));

  const here = unwrap(await made.checkPackage(builder, whole));
  await connectors.remove(connector.id);
  const elsewhere = unwrap(await made.checkPackage(builder, whole));

  expect(whole.connectors).toEqual([{ id: connector.id, name: '工商信息' }]);
  expect(JSON.stringify(whole)).not.toContain('firms.example.com');
  expect(here).toEqual({ name: '销售', forms: 1, missing: [] });
  expect(elsewhere.missing).toEqual([
    { id: connector.id, name: '工商信息', fields: [{ form: '客户', field: '公司名称' }] },
  ]);
  expect(await made.checkPackage(member, whole)).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  expect(await made.checkPackage(builder, { format: 'other' })).toMatchObject({
    ok: false,
    error: { code: 'invalid' },
  });
});
