import { type Connector, type FieldType, newId, raw } from '@mortise/core';
import { connectorStore, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase, unwrap } from '@mortise/testing';
import { expect, test } from 'vitest';
import { definitionUseCases } from './definition-use-cases.ts';
import { builder, overDatabase } from './test-ports.ts';

const database = testDatabase();

const idOf = (type: keyof typeof fieldTypes) => `b_${Object.keys(fieldTypes).indexOf(type)}`;

/** A service that a field may ask. */
const register: Connector = {
  id: newId(),
  revision: 1,
  name: '企业登记',
  baseUrl: 'https://register.example.com',
  headers: [],
  requests: [
    {
      id: 'r',
      label: '按名称查',
      method: 'GET',
      path: '/companies',
      body: '',
      parameters: [],
      rows: '',
      outputs: [{ name: 'name', label: '名称', path: 'name' }],
      title: 'name',
      detail: null,
    },
  ],
};

/** Config with which a type can be published, where its defaults leave something to the builder. */
const configs = (formId: string, otherId: string): Record<string, Record<string, unknown>> => {
  const options = [{ id: 'o_1', label: '一', color: 'indigo' }];
  return {
    relation: { formId },
    'related-to': { forms: [formId, otherId].map((id) => ({ formId: id, label: '表单' })) },
    'data-select': { formId },
    'query-list': { formId },
    radio: { options },
    select: { options },
    checkbox: { options },
    multiselect: { options },
    note: { text: '先填客户' },
    barcode: { field: idOf('text') },
    button: { url: 'https://example.com' },
    embed: { url: 'https://example.com' },
    'api-select': { request: { connectorId: register.id, requestId: 'r' } },
    formula: { formula: `{${idOf('number')}} * 2` },
    concat: { template: `{${idOf('text')}}-{${idOf('number')}}` },
    'amount-cn': { source: idOf('number') },
    lookup: { through: 'b_one', fieldId: idOf('text'), stored: true },
    rollup: { through: 'b_many', aggregate: 'max', fieldId: idOf('number') },
  };
};

test('every field type becomes a column that indexes can be built on', async () => {
  const { ports } = overDatabase(database.pool);
  const { createDefinition, publishDefinition } = definitionUseCases({ ...ports, catalog: fieldTypes });
  await connectorStore(database.pool).insert(register);
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: '全部控件' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '全部控件' }));
  const other = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: '另一张' }));
  unwrap(await publishDefinition(builder, { id: other.id, revision: 1, draft: { name: '另一张', blocks: [] } }));
  const types: FieldType[] = Object.values(fieldTypes).map((type) => type as FieldType);
  const blocks = types.map((type, index) => ({
    id: `b_${index}`,
    type: type.type,
    label: type.label,
    unique: true,
    config: configs(form.id, other.id)[type.type] ?? {},
  }));
  const subform = blocks.find(({ type }) => type === 'subform');
  const column = { id: 'b_column', type: 'text', label: '品名', parent: subform?.id };
  const reverse = { formId: form.id, multiple: true, inverseOf: { formId: form.id, fieldId: 'b_one' } };
  const ways = [
    { id: 'b_one', type: 'relation', label: '上级', config: { formId: form.id } },
    { id: 'b_many', type: 'relation', label: '下级', config: reverse },
  ];
  const draft = { name: '全部控件', blocks: [...blocks, column, ...ways] };
  unwrap(await publishDefinition(builder, { id: form.id, revision: 1, draft }));

  for (const [index, type] of types.entries()) {
    if (!type.supports.sort || type.group === 'layout') continue;
    const sort = [{ field: `b_${index}`, direction: 'asc' }];
    unwrap(await createDefinition(builder, { kind: 'view', draft: { formId: form.id, name: type.type, sort } }));
  }

  const invalid = await run(database.pool, raw(`select name, error from record_indexes where state <> 'ready'`));
  expect(invalid).toEqual([]);
});

test('the index of a view serves the list as the list is asked for', async () => {
  const { pool } = database;
  const { ports } = overDatabase(pool);
  const { createDefinition, publishDefinition } = definitionUseCases({ ...ports, catalog: fieldTypes });
  const app = unwrap(await createDefinition(builder, { kind: 'app', name: 'Lists' }));
  const form = unwrap(await createDefinition(builder, { kind: 'form', appId: app.id, name: 'Listed' }));
  const text = (id: string) => ({ id, type: 'text', key: id, label: id });
  unwrap(
    await publishDefinition(builder, {
      id: form.id,
      revision: 1,
      draft: { name: 'Listed', blocks: [text('a'), text('b')] },
    }),
  );
  const filter = { field: 'a', operator: 'equals', operand: { kind: 'constant', value: 'X' } };
  const sort = [{ field: 'b', direction: 'desc' }];
  unwrap(await createDefinition(builder, { kind: 'view', draft: { formId: form.id, name: 'Sorted', sort, filter } }));

  const client = await pool.connect();
  await client.query('set enable_seqscan = off; set enable_bitmapscan = off');
  const plan = await run<{ 'QUERY PLAN': string }>(
    client,
    raw(`explain select t.id from records.listed t
    where t.deleted_at is null and lower(t.a::text collate "C") = 'x'
    order by t.b collate records.zh desc nulls last, t.id desc limit 50`),
  );
  client.release(true);

  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toMatch(/Index (Only )?Scan using ix_listed_/);
  expect(lines).not.toContain('Sort');
});
