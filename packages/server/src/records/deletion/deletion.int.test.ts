import type { Block, PublishedForm } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeEach, describe, expect, test } from 'vitest';
import { createWorld, field, lan, unwrap, type World } from '../test-world.ts';

const database = testDatabase();
let world: World;
let run = 0;
let customer: PublishedForm;
let contact: PublishedForm;
let visit: PublishedForm;
let order: PublishedForm;
let id: string;

const relation = (key: string, form: PublishedForm, config: Record<string, unknown>): Block =>
  field(key, 'relation', { config: { formId: form.id, multiple: false, ...config } as Block['config'] });

beforeEach(async () => {
  const n = run++;
  world = await createWorld(database.pool);
  const first = await world.publish(`customer_${n}`, [field('name', 'text'), field('city', 'text')]);
  contact = await world.publish(`contact_${n}`, [
    field('name', 'text'),
    relation('customer', first, { onDelete: 'cascade' }),
  ]);
  visit = await world.publish(`visit_${n}`, [
    field('title', 'text'),
    relation('contact', contact, { onDelete: 'cascade' }),
    relation('customers', first, { multiple: true, onDelete: 'clear' }),
  ]);
  order = await world.publish(`order_${n}`, [field('no', 'text'), relation('customer', first, { onDelete: 'forbid' })]);
  const inverse = { formId: contact.id, multiple: true, inverseOf: { formId: contact.id, fieldId: 'f_customer' } };
  const blocks = [field('name', 'text'), field('city', 'text'), field('contacts', 'relation', { config: inverse })];
  const count = { through: 'f_contacts', aggregate: 'count' };
  customer = await world.publish(`customer_${n}`, [...blocks, field('n', 'rollup', { config: count })], first);
  id = (await world.create(customer, { name: '朗泽' }))[0]?.id ?? '';
});

const remove = (form: PublishedForm, record = id) => world.write(form, [{ kind: 'delete', id: record }]);
const get = (form: PublishedForm, record: string) => world.reader.get(lan, form, record);

describe('when what a relation points to is deleted', () => {
  test('records that go along are deleted with it, and come back with it', async () => {
    const [one, two] = await world.create(contact, { name: '李娜', customer: id }, { name: '王强', customer: id });
    const [seen] = await world.create(visit, { title: '初访', contact: one?.id });
    unwrap(await remove(contact, two?.id));

    unwrap(await remove(customer));
    expect((await get(contact, one?.id ?? '')).ok).toBe(false);
    expect((await get(visit, seen?.id ?? '')).ok).toBe(false);

    unwrap(await world.write(customer, [{ kind: 'restore', id }]));
    expect(unwrap(await get(contact, one?.id ?? '')).record.values.customer).toBe(id);
    expect((await get(visit, seen?.id ?? '')).ok).toBe(true);
    // Was deleted before, by itself.
    expect((await get(contact, two?.id ?? '')).ok).toBe(false);
    expect(unwrap(await get(customer, id)).record.values.n).toBe('1');
  });

  test('a link that is to be cleared is, as an edit with history', async () => {
    const other = (await world.create(customer, { name: '海曜' }))[0]?.id ?? '';
    const [seen] = await world.create(visit, { title: '拜访', customers: [id, other] });
    unwrap(await remove(customer));
    expect(unwrap(await get(visit, seen?.id ?? '')).record).toMatchObject({
      version: 2,
      values: { customers: [other] },
    });
    const { items } = unwrap(await world.reader.history(lan, visit, seen?.id ?? ''));
    expect(items[0]?.changes).toMatchObject({ customers: { old: [id, other], new: [other] } });
  });

  test('it stays while records are there that forbid it, and they are named', async () => {
    const [first] = await world.create(order, { no: 'HT-1', customer: id }, { no: 'HT-2', customer: id });
    const [kept] = await world.create(contact, { name: '李娜', customer: id });
    const refused = await remove(customer);
    expect(refused).toMatchObject({
      error: { issues: [{ code: 'pointed_at', message: { zh: expect.stringMatching(/还有 2 条.*HT-1、HT-2/) } }] },
    });
    expect((await get(contact, kept?.id ?? '')).ok).toBe(true);

    const alone = (await world.create(customer, { name: '海曜' }))[0]?.id ?? '';
    const both = await world.write(
      customer,
      [id, alone].map((each) => ({ kind: 'delete' as const, id: each })),
      false,
    );
    expect(unwrap(both).rejected.map(({ index }) => index)).toEqual([0]);
    expect((await get(contact, kept?.id ?? '')).ok).toBe(true);

    unwrap(await remove(order, first?.id));
    expect((await remove(customer)).ok).toBe(false);
  });
});

test('what stays, because something holds it, holds others back in its turn', async () => {
  const bare = await world.publish(`node_${run}`, [field('name', 'text')]);
  const above = relation('above', bare, { onDelete: 'forbid' });
  const node = await world.publish(`node_${run}`, [field('name', 'text'), above], bare);
  const holder = await world.publish(`holder_${run}`, [relation('node', node, { onDelete: 'forbid' })]);
  const top = (await world.create(node, { name: '上级' }))[0]?.id ?? '';
  const below = (await world.create(node, { name: '下级', above: top }))[0]?.id ?? '';
  const remove = { kind: 'delete' as const };
  const both = [below, top].map((each) => ({ ...remove, id: each }));
  const [held] = await world.create(holder, { node: below });

  expect(unwrap(await world.write(node, both, false)).rejected.map(({ index }) => index)).toEqual([0, 1]);
  expect((await get(node, top)).ok).toBe(true);

  unwrap(await world.write(holder, [{ ...remove, id: held?.id ?? '' }]));
  expect(unwrap(await world.write(node, both, false)).rejected).toEqual([]);
});

test('who points to a record while it is deleted is seen, or sees that it is gone', async () => {
  const ways = { forbidden: 0, gone: 0 };
  for (let round = 0; round < 25; round++) {
    const target = (await world.create(customer, { name: '争' }))[0]?.id ?? '';
    const making = world.write(order, [{ kind: 'create', values: { no: 'HT', customer: target } }]);
    const [made, removed] = await Promise.all([making, remove(customer, target)]);
    expect([made.ok, removed.ok].filter(Boolean)).toHaveLength(1);
    if (made.ok) ways.forbidden++;
    else ways.gone++;
  }
  expect(ways.forbidden + ways.gone).toBe(25);
});

describe('a relation with a condition', () => {
  test('takes only records that satisfy it, also where it names fields of the record that points', async () => {
    const sameCity = { field: 'f_city', operator: 'equals', operand: { kind: 'variable', name: 'f_town' } };
    const trip = await world.publish(`trip_${run}`, [
      field('town', 'text'),
      relation('customer', customer, { filter: sameCity }),
    ]);
    const [hangzhou, ningbo] = await world.create(customer, { name: '甲', city: '杭州' }, { name: '乙', city: '宁波' });
    const [made] = await world.create(trip, { town: '杭州', customer: hangzhou?.id });
    const refused = await world.write(trip, [{ kind: 'create', values: { town: '杭州', customer: ningbo?.id } }]);
    expect(refused).toMatchObject({ error: { issues: [{ path: ['customer'], code: 'not_a_candidate' }] } });
    const moved = await world.write(trip, [{ kind: 'update', id: made?.id ?? '', values: { town: '宁波' } }]);
    expect(moved).toMatchObject({ error: { issues: [{ code: 'not_a_candidate' }] } });
    unwrap(
      await world.write(trip, [{ kind: 'update', id: made?.id ?? '', values: { town: '宁波', customer: ningbo?.id } }]),
    );
  });

  test('may ask for the title of what the candidate points to, as the picker does', async () => {
    const named = { field: 'f_contact', operator: 'title-contains', operand: { kind: 'constant', value: '李' } };
    const report = await world.publish(`report_${run}`, [relation('visit', visit, { filter: named })]);
    const [li, wang] = await world.create(contact, { name: '李娜', customer: id }, { name: '王强', customer: id });
    const [first, second] = await world.create(visit, { contact: li?.id }, { contact: wang?.id });

    unwrap(await world.write(report, [{ kind: 'create', values: { visit: first?.id } }]));
    const refused = await world.write(report, [{ kind: 'create', values: { visit: second?.id } }]);
    expect(refused).toMatchObject({ error: { issues: [{ path: ['visit'], code: 'not_a_candidate' }] } });
  });

  test('asks the same of every row of a subform, whose cells come before the fields of the record', async () => {
    const same = (name: string) => ({ field: 'f_city', operator: 'equals', operand: { kind: 'variable', name } });
    const column = (key: string, filter: unknown) => ({ ...relation(key, customer, { filter }), parent: 'f_stops' });
    const tour = await world.publish(`tour_${run}`, [
      field('home', 'text'),
      field('stops', 'subform'),
      field('town', 'text', { parent: 'f_stops' }),
      column('visited', same('f_town')),
      column('called', same('f_home')),
    ]);
    const [near, far] = await world.create(customer, { name: '甲', city: '杭州' }, { name: '乙', city: '宁波' });
    const stops = [
      { town: '杭州', visited: near?.id },
      { town: '杭州', visited: far?.id },
    ];
    const refused = await world.write(tour, [{ kind: 'create', values: { stops } }]);
    expect(refused).toMatchObject({ error: { issues: [{ path: ['stops', 1, 'visited'], code: 'not_a_candidate' }] } });

    const [made] = await world.create(tour, {
      home: '杭州',
      stops: [{ town: '宁波', visited: far?.id, called: near?.id }],
    });
    const moved = await world.write(tour, [{ kind: 'update', id: made?.id ?? '', values: { home: '宁波' } }]);
    expect(moved).toMatchObject({ error: { issues: [{ path: ['stops', 0, 'called'] }] } });
  });
});
