import type { Access, PublishedForm } from '@mortise/core';
import { createRecordRows } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from '../test-world.ts';
import { createCheckByHand } from './check-by-hand.ts';
import { createHintDuplicates } from './hint-duplicates.ts';
import { compared, duplicateRules } from './test-rules.ts';

const database = testDatabase();
const own = { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } } as const;
/** 周宁 reads their own records, and may not see phones. */
const access: Access = {
  ...everything,
  recordScope: (actor, operation) => actor.userId === lan.userId || operation !== 'read' || own,
  fieldRight: (actor, _form, id) => (actor.userId === ning.userId && id === 'f_phone' ? 'masked' : 'edit'),
};

let world: World;
let customer: PublishedForm;
let lead: PublishedForm;
let id: string;
let hints: ReturnType<typeof createHintDuplicates>;
let checks: ReturnType<typeof createCheckByHand>;

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  const rules = duplicateRules(database.pool, world);
  customer = await world.publish('customer', [field('name', 'text'), field('phone', 'phone'), field('city', 'text')]);
  lead = await world.publish('lead', [field('company', 'text'), field('tel', 'text')]);
  await rules.publish({
    name: '名称',
    keys: [{ id: 'k_1', match: 'company', similarity: 0.8 }],
    forms: [compared(customer, 'name'), compared(lead, 'company')],
    on: { form: 'warn' },
  });
  await rules.publish({
    name: '电话',
    keys: [{ id: 'k_1', match: 'phone' }],
    forms: [compared(customer, 'phone'), compared(lead, 'tel')],
    on: { form: 'block' },
  });
  await rules.publish({
    name: '名称和城市',
    keys: [
      { id: 'k_1', match: 'company' },
      { id: 'k_2', match: 'text' },
    ],
    forms: [{ formId: customer.id, fields: { k_1: ['f_name'], k_2: ['f_city'] } }],
    on: { form: 'off' },
  });
  const ports = { access, catalog: fieldTypes, forms: world.forms, rows: createRecordRows(database.pool) };
  hints = createHintDuplicates({ ...ports, clock: { now: () => new Date() } });
  checks = createCheckByHand({ ...ports, clock: { now: () => new Date() } });
  const [made] = await world.create(customer, { name: '明源云科技有限公司', phone: '13800138000', city: '深圳' });
  id = made?.id ?? '';
});

describe('while a record is typed', () => {
  const hint = async (
    form: PublishedForm,
    values: Record<string, unknown>,
    actor = lan,
    recordId: string | null = null,
  ) => unwrap(await hints.hint(actor, form, { recordId, values }));

  test('it is said what a save would say, in the words of the save', async () => {
    const found = await hint(lead, { company: '深圳明源云信息科技', tel: '138 0013 8000' });

    expect(found.map(({ path, code }) => [path, code])).toEqual([
      [['company'], 'possible_duplicate'],
      [['tel'], 'duplicate'],
    ]);
    expect(found[0]?.duplicates?.map(({ recordId }) => recordId)).toEqual([id]);
  });

  test('a record is no duplicate of itself', async () => {
    expect(await hint(customer, { name: '明源云科技' }, lan, id)).toEqual([]);
    expect(await hint(customer, { name: '明源云科技' })).toHaveLength(1);
  });

  test('nobody finds out by a field that they may not write, nor of a record by one they may not see', async () => {
    expect(await hint(customer, { phone: '13800138000' }, ning)).toEqual([]);

    expect(await hint(lead, { tel: '13800138000' }, ning)).toEqual([]);
    const [found] = await hint(lead, { company: '明源云科技' }, ning);
    expect(found?.duplicates).toMatchObject([{ recordId: null, title: '', ownerName: null }]);
  });

  test('only fields are watched by which something is said', async () => {
    expect(unwrap(await hints.fields(lan, customer))).toEqual(['name', 'phone']);
    expect(unwrap(await hints.fields(ning, customer))).toEqual(['name']);
  });

  test('it takes two statements', async () => {
    await hint(lead, {});
    expect(await statementsOf(database.pool, () => hint(lead, { company: '明源云科技', tel: '13800138000' }))).toBe(2);
  });
});

describe('looked for by hand', () => {
  const appId = () => customer.appId;

  test('what can be entered is each way of matching once', async () => {
    expect(
      unwrap(await checks.inputs(lan, { appId: appId() })).map(({ id, label }) => [id.replace(/.*\./, ''), label]),
    ).toEqual([
      ['company', { zh: '公司名称', en: 'Company name' }],
      ['phone', { zh: '电话', en: 'Phone' }],
      ['k_2', 'city'],
    ]);
  });

  test('a name is found by every rule that needs no more, and the others say what they lack', async () => {
    const results = unwrap(await checks.check(lan, { appId: appId(), said: { company: '明源云', phone: ' ' } }));

    expect(results.map(({ name, duplicates, lacking }) => [name, duplicates.length, lacking])).toEqual([
      ['名称', 1, []],
      ['名称和城市', 0, ['city']],
    ]);
  });

  test('who may not read what is found learns that there is one', async () => {
    const [result] = unwrap(await checks.check(ning, { appId: appId(), said: { company: '明源云科技' } }));

    expect(result?.duplicates).toMatchObject([{ recordId: null, title: '', ownerName: null }]);
  });

  test('somebody without a form of the app has nothing to enter', async () => {
    const closed = createCheckByHand({
      access: { ...everything, mayOnForm: () => false },
      catalog: fieldTypes,
      forms: world.forms,
      rows: createRecordRows(database.pool),
      clock: { now: () => new Date() },
    });
    expect(await closed.inputs(ning, { appId: appId() })).toEqual({ ok: true, value: [] });
    expect(await closed.check(ning, { appId: appId(), said: { phone: '13800138000' } })).toEqual({
      ok: true,
      value: [],
    });
  });
});
