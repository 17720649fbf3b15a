import { type AccessFacts, type Actor, defaultHome, FormGrant, HomeDraft, type PublishedForm } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { createAccess } from '../access/create-access.ts';
import { createWorld, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { type HomeUseCases, homeUseCases } from './home-use-cases.ts';

const database = testDatabase();
let facts: AccessFacts;
const access = createAccess({ facts: () => facts }, fieldTypes);
let arranged: HomeDraft | null;
let world: World;
let customer: PublishedForm;
let visit: PublishedForm;
let homes: HomeUseCases;

const day = (offset: number) => new Date(Date.now() + 8 * 3_600_000 + offset * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  facts = { closedApps: new Set(), roles: [], forms: [] };
  world = await createWorld(database.pool, access);
  customer = await world.publish('customer', [
    field('name', 'text'),
    field('next', 'datetime', { config: { precision: 'day' } }),
    field('helpers', 'user', { config: { multiple: true } }),
  ]);
  visit = {
    ...(await world.publish('visit', [
      field('who', 'relation', { config: { formId: customer.id, multiple: false } }),
      field('said', 'richtext'),
      field('again', 'datetime', { config: { precision: 'day' } }),
    ])),
    followUp: { at: null, way: null, text: 'f_said', next: 'f_again' },
  };
  homes = homeUseCases({
    access,
    catalog: fieldTypes,
    forms: { ...world.forms, all: async () => [customer, visit] },
    reader: world.reader,
    definitions: { list: async () => (arranged ? [{ published: arranged } as never] : []) },
  });
});

beforeEach(() => {
  arranged = null;
  facts = { closedApps: new Set(), roles: [], forms: [customer, visit] };
});

/** Lan reads everything but these fields of the form, and only these forms. */
function allow(grants: readonly { form: PublishedForm; hidden?: readonly string[] }[]) {
  const roles = grants.map(({ form, hidden = [] }) => ({
    id: `reads ${form.key}`,
    appId: form.appId,
    holders: [{ kind: 'everyone' as const }],
    role: {
      name: form.key,
      manages: false,
      forms: [
        FormGrant.parse({
          formId: form.id,
          operations: ['read'],
          fields: Object.fromEntries(hidden.map((id) => [id, { right: 'hidden' }])),
        }),
      ],
    },
  }));
  facts = { closedApps: new Set([customer.appId, visit.appId]), roles: roles as never, forms: [customer, visit] };
}

const ofCustomers = [{ formId: '', fieldId: 'f_next', who: '$owner' }];
const due = async (actor: Actor, sources: typeof ofCustomers | null, limit = 20) =>
  unwrap(await homes.due(actor, { sources: sources?.map((one) => ({ ...one, formId: customer.id })) ?? null, limit }));
const about = async (actor: Actor, sources: typeof ofCustomers | null) =>
  (await due(actor, sources)).items.map((item) => item.about.title);

test('what is mine and due by today is listed, the longest due first', async () => {
  await world.create(
    customer,
    { name: '今天', next: day(0) },
    { name: '昨天', next: day(-1) },
    { name: '上月', next: day(-40) },
    { name: '明天', next: day(1) },
    { name: '没有日子', next: null },
  );
  unwrap(await world.write(customer, [{ kind: 'create', values: { name: '别人的', next: day(0) } }], true, ning));

  expect(await about(lan, ofCustomers)).toEqual(['上月', '昨天', '今天']);
  expect(await about(ning, ofCustomers)).toEqual(['别人的']);
  expect(await due(lan, ofCustomers, 2)).toMatchObject({ items: [{ dueAt: day(-40) }, {}], more: true });
});

test('a field of people may say whose it is', async () => {
  await world.create(customer, { name: '一起跟', next: day(-2), helpers: [ning.userId] });

  expect(await about(ning, [{ formId: '', fieldId: 'f_next', who: 'f_helpers' }])).toEqual(['一起跟']);
});

test('a follow-up is due until another follows it, and is about whom it was written to', async () => {
  const [open, followed, stale] = await world.create(
    customer,
    { name: '等电话' },
    { name: '跟过了' },
    { name: '忘了' },
  );
  const write = (who: string | undefined, again: string | null, actor = lan) =>
    world.write(visit, [{ kind: 'create', values: { who, again, said: '<p>约 <b>演示</b></p>' } }], true, actor);
  unwrap(await write(open?.id, day(-3)));
  unwrap(await write(followed?.id, day(-2)));
  unwrap(await write(stale?.id, day(-60)));
  unwrap(await write(followed?.id, null, ning));

  const { items } = await due(lan, null);

  expect(items.map((item) => item.about)).toEqual([{ formId: customer.id, recordId: open?.id, title: '等电话' }]);
  expect(items[0]).toMatchObject({ formId: visit.id, dueAt: day(-3), followUp: { said: '约 演示', fieldId: 'f_who' } });
});

test('as many statements for many as for few', async () => {
  const few = await statementsOf(database.pool, () => due(lan, null));
  const made = await world.create(customer, ...Array.from({ length: 30 }, (_, index) => ({ name: `客户 ${index}` })));
  await world.create(visit, ...made.map(({ id }) => ({ who: id, again: day(-1) })));

  expect((await due(lan, null, 50)).items.length).toBeGreaterThan(25);
  expect(await statementsOf(database.pool, () => due(lan, null, 50))).toBe(few);
});

test('who may not read the form or the date hears of nothing, and has no such block', async () => {
  allow([{ form: customer, hidden: ['f_next'] }]);
  arranged = HomeDraft.parse({
    main: [{ kind: 'due', id: 'due', sources: ofCustomers.map((one) => ({ ...one, formId: customer.id })) }],
  });

  expect(await due(lan, ofCustomers)).toEqual({ items: [], more: false });
  expect(await due(lan, null)).toEqual({ items: [], more: false });
  expect(unwrap(await homes.show(lan)).home.main).toEqual([]);

  allow([{ form: customer }]);
  expect(unwrap(await homes.show(lan)).home.main).toHaveLength(1);
});

test('of a customer out of reach not even the name is told', async () => {
  allow([{ form: visit }]);
  const { items } = await due(lan, null);

  expect(items.length).toBeGreaterThan(0);
  expect(items.every((item) => item.about.formId === visit.id && item.about.recordId === item.recordId)).toBe(true);
});

test('without an arrangement there is the default page; what is hidden or may not be made is left out', async () => {
  const blocks = ({ home }: { home: HomeDraft }) => [...home.main, ...home.side].map(({ id }) => id);
  expect(blocks(unwrap(await homes.show(lan)))).toEqual(blocks({ home: defaultHome }));

  allow([{ form: customer }]);
  arranged = HomeDraft.parse({
    main: [
      { kind: 'tasks', id: 'tasks', hidden: true },
      { kind: 'recent', id: 'recent' },
    ],
    side: [{ kind: 'create', id: 'create', formIds: [customer.id] }],
  });
  expect(unwrap(await homes.show(lan))).toMatchObject({
    isArranged: true,
    home: { main: [{ id: 'recent' }], side: [] },
  });
});
