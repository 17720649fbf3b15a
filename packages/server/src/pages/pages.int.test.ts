import {
  type AccessFacts,
  type Actor,
  FormGrant,
  PageDraft,
  type PagePart,
  type PublishedForm,
  partsOf,
  type RelatedVia,
} from '@mortise/core';
import { createRecordRows } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAccess } from '../access/create-access.ts';
import { createWorld, field, lan, ning, statementsOf, unwrap, type World } from '../records/test-world.ts';
import { createReadRelated } from './read-related.ts';
import { type PagePorts, shownPage } from './show-page.ts';

const database = testDatabase();
let facts: AccessFacts;
const access = createAccess({ facts: () => facts }, fieldTypes);
let world: World;
let customer: PublishedForm;
let deal: PublishedForm;
let visit: PublishedForm;
let forms: readonly PublishedForm[];
let ports: PagePorts;
let related: ReturnType<typeof createReadRelated>;

beforeAll(async () => {
  facts = { closedApps: new Set(), roles: [], forms: [] };
  world = await createWorld(database.pool, access);
  const blocks = [
    field('name', 'text'),
    field('level', 'select', { config: { options: [{ id: 'a', label: 'A', color: 'red' }] } }),
    field('papers', 'file'),
  ];
  const first = await world.publish('customer', blocks);
  const own = field('tops', 'relation', { config: { formId: first.id, multiple: true } });
  customer = await world.publish('customer', [...blocks, own], first);
  deal = await world.publish('deal', [
    field('title', 'text'),
    field('amount', 'number'),
    field('buyer', 'relation', { config: { formId: customer.id, multiple: false } }),
  ]);
  const published = await world.publish('visit', [
    field('what', 'text'),
    field('about', 'related-to', {
      config: {
        forms: [
          { formId: customer.id, label: '客户' },
          { formId: deal.id, label: '商机' },
        ],
      },
    }),
  ]);
  visit = { ...published, followUp: { at: null, way: null, text: 'f_what', next: null } };
  // One app, as far as this goes.
  forms = [customer, deal, visit].map((form) => ({ ...form, appId: customer.appId }));
  const known = { ...world.forms, all: async () => forms };
  ports = {
    access,
    catalog: fieldTypes,
    forms: known,
    definitions: { find: async () => null, referringTo: async () => [] },
  };
  related = createReadRelated({
    access,
    catalog: fieldTypes,
    forms: known,
    rows: createRecordRows(database.pool),
    clock: { now: () => new Date() },
    calendar: async () => {
      throw new Error('No formula is asked.');
    },
    reader: world.reader,
  });
});

beforeEach(() => {
  facts = { closedApps: new Set(), roles: [], forms };
});

/** Roles that open these forms to everybody, and no others. */
function open(grants: Readonly<Record<string, Partial<FormGrant>>>) {
  const given = Object.entries(grants).map(([formId, grant]) => FormGrant.parse({ formId, ...grant }));
  const role = { name: '销售', manages: false, forms: given };
  facts = {
    closedApps: new Set(forms.map(({ appId }) => appId)),
    roles: [{ id: 'r', appId: customer.appId, role, holders: [{ kind: 'everyone' }] }],
    forms,
  };
}

const show = async (designed: PageDraft | null = null, actor: Actor = lan) => {
  const form = forms[0];
  if (!form) throw new Error('There is no form.');
  return shownPage(ports, actor, form, designed);
};
const kindsOf = (parts: readonly PagePart[]) =>
  parts.map((part) => (part.kind === 'related' ? part.via.fieldId : part.kind));
const buyer = (): RelatedVia => ({ direction: 'in', formId: deal.id, fieldId: 'f_buyer' });
const tops = (): RelatedVia => ({ direction: 'out', formId: customer.id, fieldId: 'f_tops' });
const list = (via: RelatedVia, more: object = {}) => ({
  id: `${via.formId} ${via.fieldId}`,
  via,
  columns: [],
  filter: null,
  sort: [],
  limit: 10,
  ...more,
});

describe('a page that nobody designed', () => {
  test('has facts, timeline and next step, a tab for what points here, and a button for follow-ups', async () => {
    const { page, isDesigned, forms: named } = await show();

    expect(isDesigned).toBe(false);
    expect(kindsOf(partsOf(page))).toEqual(['fields', 'timeline', 'tasks', 'team', 'f_tops', 'f_buyer', 'files']);
    expect(page.header).toMatchObject({ tags: ['f_level'], buttons: [{ kind: 'create', via: { formId: visit.id } }] });
    expect(named[deal.id]?.name).toBe('deal');
  });

  test('lists nothing of forms that the reader does not reach, and offers to make nothing there', async () => {
    open({ [customer.id]: { operations: ['read'] } });
    const { page, forms: named } = await show();

    expect(kindsOf(partsOf(page))).toEqual(['fields', 'timeline', 'tasks', 'team', 'f_tops', 'files']);
    expect(page.header.buttons).toEqual([]);
    expect(Object.keys(named)).toEqual([customer.id]);
  });
});

test('a designed page comes without what is hidden, and without lists that hidden fields narrow', async () => {
  const secret = { field: 'f_amount', operator: 'greater-than', operand: { kind: 'constant', value: '9' } };
  const designed = PageDraft.parse({
    formId: customer.id,
    header: { tags: ['f_level', 'f_gone'], facts: ['f_name'] },
    tabs: [
      {
        id: 't1',
        main: [
          { kind: 'related', id: 'plain', via: buyer(), columns: ['f_title', 'f_amount'] },
          { kind: 'related', id: 'large', via: buyer(), filter: secret },
          { kind: 'fields', id: 'facts', fields: ['f_level', 'f_name'] },
        ],
      },
      { id: 't2', main: [{ kind: 'related', id: 'large too', via: buyer(), filter: secret }] },
    ],
  });
  open({
    [customer.id]: { operations: ['read'], fields: { f_level: { right: 'hidden' } } },
    [deal.id]: { operations: ['read'], fields: { f_amount: { right: 'hidden' } } },
  });

  const { page } = await show(designed);

  expect(page.header).toMatchObject({ tags: [], facts: ['f_name'] });
  expect(partsOf(page)).toMatchObject([
    { id: 'plain', columns: ['f_title'], mayCreate: false },
    { id: 'facts', fields: ['f_name'] },
  ]);
  expect(page.tabs.map(({ id }) => id)).toEqual(['t1']);
});

describe('related lists', () => {
  let here: string;
  let other: string;

  beforeAll(async () => {
    facts = { closedApps: new Set(), roles: [], forms };
    const [one, two] = await world.create(customer, { name: '朗泽' }, { name: '海曜' });
    here = one?.id ?? '';
    other = two?.id ?? '';
    unwrap(await world.write(customer, [{ kind: 'update', id: here, values: { tops: [other] } }]));
    await world.create(deal, ...[5, 20, 10].map((n) => ({ title: `商机 ${n}`, amount: `${n}`, buyer: here })));
    await world.create(deal, { title: '别家的', buyer: other });
    await world.create(visit, { what: '拜访', about: { formId: customer.id, id: here } });
  });

  test('go both ways, with their own columns, filter and order', async () => {
    const filter = { field: 'f_amount', operator: 'greater-than', operand: { kind: 'constant' as const, value: '6' } };
    const about: RelatedVia = { direction: 'in', formId: visit.id, fieldId: 'f_about' };
    const asked = [
      list(buyer(), { filter, sort: [{ field: 'f_amount', direction: 'desc' }], columns: ['f_amount'] }),
      list(tops()),
      list(about),
    ];

    const lists = unwrap(await related.lists(lan, customer, here, asked));

    expect(lists.map(({ formId, items }) => [formId, items.map(({ title }) => title)])).toEqual([
      [deal.id, ['商机 20', '商机 10']],
      [customer.id, ['海曜']],
      [visit.id, ['拜访']],
    ]);
    expect(lists[0]?.items[0]?.values).toEqual({ amount: '20' });
    expect(lists[2]?.columns).not.toContain('f_about');
  });

  test('are counted by one statement, however many they are', async () => {
    const asked = [list(buyer()), list(tops()), list({ direction: 'in', formId: customer.id, fieldId: 'f_tops' })];
    const counts = unwrap(await related.counts(lan, customer, here, asked));
    expect(counts.map(({ count }) => count)).toEqual([3, 1, 0]);

    const incoming = (times: number) => Array.from({ length: times }, (_, n) => ({ ...list(buyer()), id: `${n}` }));
    const few = await statementsOf(database.pool, () => related.counts(lan, customer, here, incoming(2)));
    expect(await statementsOf(database.pool, () => related.counts(lan, customer, here, incoming(20)))).toBe(few);
    expect(few).toBe(2);
  });

  test('give pages, and nothing of what the actor does not reach', async () => {
    const [first] = unwrap(await related.lists(lan, customer, here, [list(buyer(), { limit: 2 })]));
    const [rest] = unwrap(
      await related.lists(lan, customer, here, [list(buyer(), { limit: 2, cursor: first?.nextCursor ?? '' })]),
    );
    expect([first?.items.length, rest?.items.length, rest?.nextCursor]).toEqual([2, 1, null]);

    open({
      [customer.id]: { operations: ['read'] },
      [deal.id]: { operations: ['read'], fields: { f_buyer: { right: 'hidden' } } },
    });
    expect(unwrap(await related.lists(ning, customer, here, [list(buyer())]))).toEqual([]);
    expect(unwrap(await related.counts(ning, customer, here, [list(buyer())]))).toEqual([]);
    open({ [deal.id]: { operations: ['read'] } });
    expect(await related.lists(ning, customer, here, [list(buyer())])).toMatchObject({ error: { code: 'not_found' } });
  });

  test('follow only fields that lead here', async () => {
    const wrong: RelatedVia = { direction: 'in', formId: deal.id, fieldId: 'f_title' };
    expect(unwrap(await related.lists(lan, customer, here, [list(wrong)]))).toEqual([]);
  });
});
