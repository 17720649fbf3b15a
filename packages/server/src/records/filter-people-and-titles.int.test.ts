import { type Actor, type Condition, hierarchyOf, type Operand, type PublishedForm, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap } from './test-world.ts';

const database = testDatabase();
const [company, sales, east] = ['1', '2', '3'].map((digit) => `01900000-0000-7000-8000-0000000000e${digit}`) as [
  string,
  string,
  string,
];
let world: Awaited<ReturnType<typeof createWorld>>;
let firms: PublishedForm;
let deals: PublishedForm;

beforeAll(async () => {
  world = await createWorld(database.pool);
  await run(
    database.pool,
    sql`insert into departments (id, name, parent_id) values
          (${company}, '公司', null), (${sales}, '销售中心', ${company}), (${east}, '华东组', ${sales})`,
  );
  const blocks = [field('name', 'text')];
  firms = await world.publish('firms', blocks);
  deals = await world.publish('deals', [
    field('name', 'text'),
    field('firm', 'relation', { config: { formId: firms.id, multiple: false } }),
    field('partners', 'relation', { config: { formId: firms.id, multiple: true } }),
    field('seller', 'user', { config: { multiple: false } }),
    field('team', 'department', { config: { multiple: false } }),
  ]);
  const back = (fieldId: string) => ({ config: { formId: deals.id, inverseOf: { formId: deals.id, fieldId } } });
  firms = await world.publish(
    'firms',
    [...blocks, field('deals', 'relation', back('f_firm')), field('joined', 'relation', back('f_partners'))],
    firms,
  );
  const [huawei, teng, ali] = (await world.create(firms, { name: '华为 ICT' }, { name: '腾讯' }, { name: '阿里' })).map(
    ({ id }) => id,
  );
  await world.create(
    deals,
    { name: '甲', firm: huawei, partners: [teng, ali], seller: lan.userId, team: east },
    { name: '乙', firm: teng, seller: ning.userId, team: sales },
    { name: '丙', partners: [huawei], team: company },
    { name: '丁' },
  );
});

const asked = (fieldKey: string, operator: string, operand: Operand): Condition => ({
  field: `f_${fieldKey}`,
  operator,
  operand,
});
const constant = (value: string | string[]): Operand => ({ kind: 'constant', value });

async function found(form: PublishedForm, filter: Condition, actor: Actor = lan, reader = world.reader) {
  const sort = [{ field: '$created_at', direction: 'asc' }] as const;
  return unwrap(await reader.query(actor, form, { filter, sort })).items.map(({ values }) => values.name);
}

describe('the title of what a relation points to', () => {
  test('is asked of a look-up of that relation as well', async () => {
    const config = { through: 'f_deal', fieldId: 'f_firm', stored: false };
    const one = await world.publish('tasks', [
      field('name', 'text'),
      field('deal', 'relation', { config: { formId: deals.id, multiple: false } }),
      field('firm', 'lookup', { config }),
      field('partners', 'lookup', { config: { ...config, fieldId: 'f_partners' } }),
    ]);
    const all = unwrap(await world.reader.query(lan, deals, {})).items;
    const idOf = (name: string) => all.find(({ values }) => values.name === name)?.id;
    await world.create(one, { name: '一', deal: idOf('甲') }, { name: '二', deal: idOf('乙') }, { name: '三' });

    expect(await found(one, asked('firm', 'title-contains', constant('ICT')))).toEqual(['一']);
    expect(await found(one, asked('firm', 'title-not-contains', constant('ICT')))).toEqual(['二', '三']);
    expect(await found(one, asked('partners', 'title-contains', constant('阿里')))).toEqual(['一']);
  });

  test.each([
    ['firm', 'title-contains', 'ict', ['甲']],
    ['firm', 'title-not-contains', '华为', ['乙', '丙', '丁']],
    ['partners', 'title-contains', '里', ['甲']],
    ['partners', 'title-not-contains', '里', ['乙', '丙', '丁']],
  ])('%s %s %s', async (key, operator, text, names) => {
    expect((await found(deals, asked(key, operator, constant(text)))).toSorted()).toEqual(names.toSorted());
  });

  test.each([
    ['deals', '乙', ['腾讯']],
    ['joined', '甲', ['腾讯', '阿里']],
  ])('is found from the other end, in %s', async (key, text, names) => {
    expect((await found(firms, asked(key, 'title-contains', constant(text)))).toSorted()).toEqual(names.toSorted());
  });

  test('tells nothing of records that the actor may not reach', async () => {
    const access = { ...everything, recordScope: (_: Actor, __: string, formId: string) => formId !== firms.id };
    const { reader } = await createWorld(database.pool, access);
    expect(await found(deals, asked('firm', 'title-contains', constant('华')), lan, reader)).toEqual([]);
  });

  test('tells nothing where the actor may not see titles', async () => {
    const fieldRight: typeof everything.fieldRight = (_, formId) => (formId === firms.id ? 'hidden' : 'edit');
    const { reader } = await createWorld(database.pool, { ...everything, fieldRight });
    expect(await found(deals, asked('firm', 'title-contains', constant('华')), lan, reader)).toEqual([]);
  });

  test('decides what may be created where a scope asks for it', async () => {
    const scope = asked('firm', 'title-contains', constant('华为'));
    const recordScope: typeof everything.recordScope = (_, operation) => (operation === 'create' ? scope : true);
    const { write } = await createWorld(database.pool, { ...everything, recordScope });
    const [huawei, teng] = unwrap(await world.reader.query(lan, firms, {}))
      .items.toReversed()
      .map(({ id }) => id);
    const made = await write(
      deals,
      [huawei, teng].map((firm) => ({ kind: 'create', values: { name: '戊', firm } })),
      false,
    );
    expect(unwrap(made)).toMatchObject({ rejected: [{ index: 1, error: { code: 'forbidden' } }] });
  });
});

describe('people around the current user', () => {
  const hierarchy = hierarchyOf(
    [
      { id: lan.userId, managerId: null, departmentIds: [sales] },
      { id: ning.userId, managerId: lan.userId, departmentIds: [east] },
    ],
    [
      { id: company, parentId: null },
      { id: sales, parentId: company },
      { id: east, parentId: sales },
    ],
  );
  const placed: Actor = { ...lan, departmentIds: [sales], hierarchy };

  test.each<[string, string, Operand, string[]]>([
    ['seller', 'is-one-of', { kind: 'current-subordinates' }, ['乙']],
    ['seller', 'is-one-of', { kind: 'current-subordinates', includeMe: true }, ['甲', '乙']],
    ['seller', 'is-one-of', { kind: 'current-departments' }, ['甲']],
    ['seller', 'is-one-of', { kind: 'current-departments', includeBelow: true }, ['甲', '乙']],
    ['team', 'is-one-of', { kind: 'current-departments' }, ['乙']],
    ['team', 'is-one-of', { kind: 'current-departments', includeBelow: true }, ['甲', '乙']],
    ['team', 'in-department', { kind: 'current-departments' }, ['甲', '乙']],
    ['team', 'in-department', constant([company]), ['甲', '乙', '丙']],
    ['team', 'not-in-department', constant([sales]), ['丙', '丁']],
  ])('%s %s %j', async (key, operator, operand, names) => {
    const answer = await found(deals, { all: [asked(key, operator, operand), notMade] }, placed);
    expect(answer.toSorted()).toEqual(names.toSorted());
  });

  const notMade: Condition = asked('name', 'not-equals', constant('戊'));
});
