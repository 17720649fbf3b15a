import type { Access, Actor, FieldRight, PublishedForm, RecordChange, RecordView, Values } from '@mortise/core';
import { createRecordRows } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap, type World } from '../test-world.ts';
import { createCheckByHand } from './check-by-hand.ts';
import { createHintDuplicates } from './hint-duplicates.ts';
import { compared, duplicateRules } from './test-rules.ts';

/** What 周宁 could find out of records and values that are not theirs to know, by asking whether something is there. */
const database = testDatabase();
const phone = '13800138000';
const wrong = '13900139000';

/** What roles say of 周宁; 陈岚 may do everything. */
let closed: ReadonlySet<string>;
let rights: Readonly<Record<string, FieldRight>>;
let scope: ReturnType<Access['recordScope']>;
const isNing = ({ userId }: Pick<Actor, 'userId'>) => userId === ning.userId;
const access: Access = {
  ...everything,
  mayOnForm: (actor, operation, formId) => !isNing(actor) || operation !== 'read' || !closed.has(formId),
  recordScope: (actor, operation) => !isNing(actor) || operation === 'create' || scope,
  fieldRight: (actor, _form, id, moment = 'stored') =>
    isNing(actor) ? (rights[`${id} ${moment}`] ?? rights[id] ?? 'edit') : 'edit',
};

let world: World;
let customer: PublishedForm;
let lead: PublishedForm;
let known: RecordView;
let rules: ReturnType<typeof duplicateRules>;
let hints: ReturnType<typeof createHintDuplicates>;
let checks: ReturnType<typeof createCheckByHand>;

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  rules = duplicateRules(database.pool, world);
  customer = await world.publish('customer', [field('name', 'text'), field('phone', 'phone'), field('code', 'text')]);
  lead = await world.publish('lead', [field('company', 'text'), field('tel', 'text'), field('note', 'text')]);
  await rules.publish({
    name: '电话',
    keys: [{ id: 'k_1', match: 'phone' }],
    forms: [compared(customer, 'phone'), compared(lead, 'tel')],
    on: { form: 'block', import: 'block', api: 'block' },
  });
  await rules.publish({
    name: '名称',
    keys: [{ id: 'k_1', match: 'company', similarity: 0.5 }],
    forms: [compared(customer, 'name'), compared(lead, 'company')],
    on: { form: 'block', import: 'block', api: 'block' },
  });
  await rules.publish({
    name: '编码',
    keys: [{ id: 'k_1', match: 'text' }],
    forms: [compared(customer, 'code')],
    on: { form: 'block', import: 'block', api: 'block' },
  });
  const ports = { access, catalog: fieldTypes, forms: world.forms, rows: createRecordRows(database.pool) };
  hints = createHintDuplicates({ ...ports, clock: { now: () => new Date() } });
  checks = createCheckByHand({ ...ports, clock: { now: () => new Date() } });
});

beforeEach(async () => {
  await database.pool.query('truncate records.customer, records.lead, duplicate_keys cascade');
  [closed, rights, scope] = [new Set(), { f_phone: 'masked' }, true];
  const [made] = await world.create(customer, { name: '明源云科技有限公司', phone, code: 'KH-1' });
  known = made as RecordView;
});

const hint = async (form: PublishedForm, values: Values, recordId: string | null = null) =>
  hints.hint(ning, form, { recordId, values });
const check = async (said: Record<string, string>) =>
  unwrap(await checks.check(ning, { appId: customer.appId, said })).flatMap(({ duplicates }) => duplicates);
const write = (
  form: PublishedForm,
  changes: readonly RecordChange[],
  more: { atomic?: boolean; trial?: boolean } = {},
) => world.writer.write(ning, form, changes, { atomic: true, road: 'form', ...more });
const create = (values: Values): RecordChange => ({ kind: 'create', values });
const refusals = (written: Awaited<ReturnType<typeof write>>) =>
  written.ok ? written.value.rejected.map(({ error }) => error) : [written.error];
const issuesIn = (written: Awaited<ReturnType<typeof write>>) =>
  refusals(written).flatMap((error) => (error.code === 'invalid' ? error.issues : []));

describe('a value that is masked from somebody', () => {
  test('is not found by asking while a record is typed, by hand, or by trying an import', async () => {
    expect(unwrap(await hint(lead, { tel: phone }))).toEqual([]);
    expect(await check({ phone })).toEqual([]);
    expect(issuesIn(await write(lead, [create({ tel: phone })], { atomic: false, trial: true }))).toEqual([]);
  });

  test('still keeps a second one from being written, which says that there is one', async () => {
    const [issue] = issuesIn(await write(lead, [create({ tel: phone })]));

    expect(issue).toMatchObject({ code: 'duplicate', path: ['tel'], duplicates: [{ recordId: null, title: '' }] });
  });

  test('is not found by writes that are refused anyway', async () => {
    const guesses = (tel: string): RecordChange[] => [create({ tel }), create({ company: '明源云科技' })];
    const codesOf = async (tel: string) => JSON.stringify(await write(lead, guesses(tel)));
    const besides = async (tel: string) => JSON.stringify(await write(lead, [create({ tel, company: '明源云科技' })]));

    expect(await codesOf(phone)).toBe(await codesOf(wrong));
    expect(await besides(phone)).toBe(await besides(wrong));
    expect((await codesOf(phone)).match(/"code":"duplicate"/g)).toHaveLength(1);
  });

  test('of many guesses at once tells one', async () => {
    await world.create(customer, { phone: wrong });
    expect(issuesIn(await write(lead, [create({ tel: phone }), create({ tel: wrong })]))).toHaveLength(1);
  });

  test('is told where the rule tells everybody whose it is', async () => {
    const open = await rules.publish({
      keys: [{ id: 'k_1', match: 'phone' }],
      forms: [compared(customer, 'phone'), compared(lead, 'tel')],
      on: { form: 'warn' },
      tellsOwner: true,
    });

    const [issue] = unwrap(await hint(lead, { tel: phone }));

    expect(issue?.duplicates).toMatchObject([{ recordId: null, title: '', ownerName: '陈岚' }]);
    await rules.remove(open.id);
  });

  test('that may be said of new records alone is not told of those of the same batch', async () => {
    rights = { f_phone: 'hidden', 'f_phone new': 'edit' };
    const beside: RecordChange = { kind: 'update', id: known.id, values: { code: 'KH-2' } };
    const [apart] = issuesIn(await write(customer, [create({ phone }), create({ code: 'KH-3' })]));
    const [together] = issuesIn(await write(customer, [create({ phone }), beside]));

    expect(apart?.code).toBe('duplicate');
    expect(together).toEqual(apart);
  });
});

describe('a record out of reach', () => {
  beforeEach(() => {
    rights = {};
    scope = { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } };
  });

  test('is not told by its absence where somebody claims to edit it', async () => {
    expect(unwrap(await hint(customer, { phone }))).toMatchObject([{ duplicates: [{ recordId: null }] }]);
    expect(await hint(customer, { phone }, known.id)).toMatchObject({ error: { code: 'not_found' } });
    expect(await hint(customer, { phone }, 'x')).toMatchObject({ error: { code: 'not_found' } });
  });

  test('stands last, so that its place tells nothing of how alike it is', async () => {
    const own: RecordChange = { kind: 'create', values: { name: '明源云数据有限公司' }, ownerId: ning.userId };
    unwrap(await world.writer.write(lan, customer, [own], { atomic: true, road: 'system' }));

    const [issue] = issuesIn(await write(lead, [create({ company: '明源云科技有限公司' })]));

    expect(issue?.duplicates).toMatchObject([{ title: '明源云数据有限公司' }, { recordId: null, similarity: 1 }]);
  });

  test('in a form that may not be opened is in no form that is named, and is not asked for', async () => {
    closed = new Set([customer.id]);
    const [issue] = issuesIn(await write(lead, [create({ tel: phone })]));

    expect(issue?.duplicates).toMatchObject([{ formId: null, formName: '', recordId: null }]);
    expect(issue?.message).toEqual({ zh: '相同的记录已存在', en: 'There is such a record already' });
    expect(unwrap(await hint(lead, { tel: phone }))).toEqual([]);
    expect(await check({ phone })).toEqual([]);
  });
});

describe('what a rule compares', () => {
  test('is called by no field that is hidden, whether at what is entered or at what is refused', async () => {
    rights = { f_code: 'hidden' };

    expect(unwrap(await checks.inputs(ning, { appId: customer.appId })).map(({ id }) => id)).toEqual([
      'phone',
      'company',
    ]);
    rights = { f_code: 'hidden', 'f_code new': 'edit' };
    const [issue] = issuesIn(await write(customer, [create({ code: 'KH-1' })]));
    expect(issue).toMatchObject({ path: ['code'], duplicates: [{ recordId: null }] });
  });

  test.each([[{}], [[1, {}]], [true], ['\u0000']])('takes %j as it takes any text', async (value) => {
    rights = {};
    expect(unwrap(await hint(lead, { tel: value, company: value }))).toEqual([]);
  });
});
