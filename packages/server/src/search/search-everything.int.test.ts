import { type Access, type Actor, newId, type StoredDefinition } from '@mortise/core';
import { createPrisma, keysOfName, people } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, expect, test, vi } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap, type World } from '../records/test-world.ts';
import { type SearchEverything, searchEverything } from './search-everything.ts';

const database = testDatabase();
let world: World;
let search: SearchEverything;
const closed = new Set<string>();
const uncreatable = new Set<string>();
let views: StoredDefinition[] = [];

/** Ning may not do what the sets say; both see all else. */
const access: Access = {
  ...everything,
  mayOnForm: (actor, operation, formId) =>
    actor.userId !== ning.userId || !(closed.has(formId) || (operation === 'create' && uncreatable.has(formId))),
  fieldRight: (actor, _, fieldId) => (actor.userId === ning.userId && fieldId === 'f_cost' ? 'hidden' : 'edit'),
};

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  search = searchEverything({
    reader: world.reader,
    forms: world.forms,
    access,
    views: async () => views,
    people: people(createPrisma(database.pool)),
    keysOfName,
  });
});

const found = async (text: string, actor: Actor = lan) => unwrap(await search(actor, { text }));
const viewOf = (formId: string, name: string, { ownerId = null as string | null, filter = null as unknown } = {}) =>
  ({ id: newId(), ownerId, published: { formId, name, filter } }) as unknown as StoredDefinition;

test('forms go by their name, its pinyin and its initials, and only those one may open', async () => {
  const [deals, secret] = [
    await world.publish('销售机会', [field('name', 'text')]),
    await world.publish('销售底价', [field('name', 'text')]),
  ];
  closed.add(secret.id);

  expect([...(await found('销售')).formIds].sort()).toEqual([deals.id, secret.id].sort());
  expect((await found('xsjh')).formIds).toEqual([deals.id]);
  expect((await found('xiaoshou', ning)).formIds).toEqual([deals.id]);
});

test('making a record is offered by the name of the form or with “new”, and only where one may', async () => {
  const orders = await world.publish('生产工单', [field('name', 'text')]);
  expect((await found('新建生产')).createIn).toEqual([orders.id]);
  expect((await found('xjscgd')).createIn).toEqual([orders.id]);
  uncreatable.add(orders.id);

  expect(await found('生产工单', ning)).toMatchObject({ createIn: [], formIds: [orders.id] });
});

test('views are found unless they are somebody else’s, of a closed form, or filter by what is hidden', async () => {
  const form = await world.publish('合同', [field('name', 'text'), field('cost', 'number')]);
  const filter = { field: 'f_cost', operator: 'at-least', operand: { kind: 'constant', value: '1' } };
  views = [
    viewOf(form.id, '本季到期'),
    viewOf(form.id, '本季我的', { ownerId: lan.userId }),
    viewOf(form.id, '本季高成本', { filter }),
    viewOf([...closed][0] ?? '', '本季保密'),
  ];

  expect((await found('bj', ning)).views.map(({ name }) => name)).toEqual(['本季到期']);
  expect((await found('本季', lan)).views).toHaveLength(4);
});

test('people are found by name and initials, with what one needs to reach them', async () => {
  expect((await found('zhouning')).people).toMatchObject([{ id: ning.userId, name: '周宁', department: '销售部' }]);
  expect((await found('zn')).people.map(({ name }) => name)).toEqual(['周宁']);
});

test('what is called so comes before what mentions it, whatever form it is in', async () => {
  const [firms, notes] = [
    await world.publish('客户档案', [field('name', 'text')]),
    await world.publish('往来记录', [field('name', 'text'), field('text', 'textarea')]),
  ];
  await world.create(firms, { name: '合肥朗泽新能源' }, { name: '朗泽' });
  await world.create(notes, { name: '第 1 次', text: '拜访朗泽' });
  const titles = (await found('朗泽')).records.map(({ title }) => title);

  expect(titles).toEqual(['朗泽', '合肥朗泽新能源', '第 1 次']);
});

test('however many forms there are, few statements are asked, and nothing is partial', async () => {
  for (let n = 0; n < 60; n++) await world.publish(`表单 ${n}`, [field('name', 'text')]);
  const taken = vi.spyOn(database.pool, 'connect');
  const { isPartial } = await found('朗泽');

  expect(isPartial).toBe(false);
  expect(taken.mock.calls.length).toBeLessThanOrEqual(4);
  taken.mockRestore();
}, 60_000);

test('nothing typed finds nothing, and signs are no accident', async () => {
  expect(await found('  ')).toMatchObject({ records: [], formIds: [], people: [] });
  expect(await found(`%_'"\\`)).toMatchObject({ records: [] });
});
