import { sql } from '@mortise/core';
import { buildIndexes, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase, unwrap } from '@mortise/testing';
import { beforeEach, expect, test } from 'vitest';
import { builder, overDatabase } from './test-ports.ts';

const database = testDatabase();

let made: ReturnType<typeof overDatabase>;
let appId: string;
let lead: string;
let customer: string;

beforeEach(async () => {
  made = overDatabase(database.pool, fieldTypes);
  appId = unwrap(await made.createDefinition(builder, { kind: 'app', name: '销售' })).id;
  lead = await publish('线索', []);
  customer = await publish('客户', []);
});

async function publish(name: string, blocks: object[]): Promise<string> {
  const { id } = unwrap(await made.createDefinition(builder, { kind: 'form', appId, name }));
  unwrap(await made.publishDefinition(builder, { id, revision: 1, draft: { name, blocks } }));
  return id;
}

const about = (...forms: string[]) => ({
  id: 'b_about',
  key: 'about',
  type: 'related-to',
  label: '跟进对象',
  config: { forms: forms.map((formId) => ({ formId, label: '表单' })) },
});

test('a form that it names is in use, and cannot be removed before the field lets go of it', async () => {
  const follow = await publish('跟进', [about(lead, customer)]);
  const uses = unwrap(await made.usedBy(builder, { id: lead }));
  expect(uses).toContainEqual(expect.objectContaining({ definitionId: follow, essential: true }));
  const refused = await made.removeDefinition(builder, { id: lead });
  expect(refused).toMatchObject({ ok: false, error: { code: 'in_use' } });
});

test('nothing is published that names a form which is not there, or one form alone', async () => {
  const { id } = unwrap(await made.createDefinition(builder, { kind: 'form', appId, name: '跟进' }));
  const gone = '01900000-0000-7000-8000-00000000dead';
  const codes = async (block: object) => {
    const result = await made.publishDefinition(builder, { id, revision: 1, draft: { name: '跟进', blocks: [block] } });
    return result.ok || result.error.code !== 'invalid' ? [] : result.error.issues.map(({ code }) => code);
  };
  expect(await codes(about(lead, gone))).toEqual(['unknown_form']);
  expect(await codes(about(lead))).toEqual(['few_forms']);
});

test('a form that is added later changes no table', async () => {
  const id = await publish('跟进', [about(lead, customer)]);
  const deal = await publish('商机', []);
  const draft = { name: '跟进', blocks: [about(lead, customer, deal)] };
  const { revision, key } = unwrap(await made.getDefinition(builder, { id }));
  const columns = async () =>
    run(
      database.pool,
      sql`select column_name, data_type from information_schema.columns
      where table_schema = 'records' and table_name = ${key} order by column_name`,
    );
  const before = await columns();
  unwrap(await made.publishDefinition(builder, { id, revision, draft }));
  expect(await columns()).toEqual(before);
  expect(before).toContainEqual({ column_name: 'about', data_type: 'jsonb' });
});

test('an imported app names its own forms', async () => {
  await publish('跟进', [about(lead, customer)]);
  const original = unwrap(await made.exportApp(builder, { id: appId }));
  const copy = unwrap(await made.importApp(builder, original));
  const exported = unwrap(await made.exportApp(builder, { id: copy.id }));
  const text = JSON.stringify(exported);
  expect(text).not.toContain(lead);
  expect(text).not.toContain(customer);
  const follow = exported.forms.find(({ published }) => published?.blocks.length === 1);
  const forms = follow?.published?.blocks[0]?.config.forms as { formId: string }[];
  expect(forms.map(({ formId }) => exported.forms.some(({ id }) => id === formId))).toEqual([true, true]);
});

test('the latest of what points to a record is found by an index of its own', async () => {
  const at = { id: 'b_at', key: 'at', type: 'datetime', label: '时间' };
  const follow = await publish('跟进', [about(lead, customer), at]);
  const inverse = { formId: follow, multiple: true, inverseOf: { formId: follow, fieldId: 'b_about' } };
  const { revision } = unwrap(await made.getDefinition(builder, { id: customer }));
  const blocks = [
    { id: 'b_visits', type: 'relation', label: '跟进', config: inverse },
    {
      id: 'b_last',
      type: 'rollup',
      label: '最近跟进',
      config: { through: 'b_visits', aggregate: 'max', fieldId: 'b_at' },
    },
  ];
  unwrap(await made.publishDefinition(builder, { id: customer, revision, draft: { name: '客户', blocks } }));
  await buildIndexes(database.pool);
  const built = await run(
    database.pool,
    sql`select state, error from record_indexes where form_id = ${follow}::uuid and name like 'sum_%'`,
  );
  expect(built).toEqual([{ state: 'ready', error: null }]);
});
