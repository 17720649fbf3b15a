import {
  type AccessFacts,
  type Actor,
  type Discussions,
  defaultCalendar,
  FormGrant,
  type Person,
  type PublishedForm,
  type TimelineEntry,
  type TimelineQuery,
  workingCalendar,
} from '@mortise/core';
import { createDiscussions, createForms, createRecordRows, createSignal } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach } from 'vitest';
import { createAccess } from '../access/create-access.ts';
import { createWorld, field, lan, ning, unwrap, type World } from '../records/test-world.ts';
import { type DiscussionUseCases, discussionUseCases } from './discussion-use-cases.ts';

/** Customers with visits and deals about them, over a real database; a minute passes between two tests. */
export const database = testDatabase();
let facts: AccessFacts;
const access = createAccess({ facts: () => facts }, fieldTypes);
export let now = new Date();
const clock = { now: () => now };
export let world: World;
export let customer: PublishedForm;
export let followUp: PublishedForm;
export let deal: PublishedForm;
let discussions: Discussions;
export let about: DiscussionUseCases;

/** The position that 周宁 holds, and nobody else. */
export const position = '01900000-0000-7000-8000-0000000000b1';
const people = [lan, ning].map(({ userId, name, roles, departmentIds }) => ({
  id: userId,
  name,
  roles,
  departmentIds,
  positionIds: userId === ning.userId ? [position] : [],
  status: 'active',
  locale: 'zh',
})) as unknown as Person[];

beforeAll(async () => {
  facts = { closedApps: new Set(), roles: [], forms: [] };
  world = await createWorld(database.pool, access, clock);
  customer = await world.publish('customer', [
    field('name', 'text'),
    field('credit', 'number'),
    field('papers', 'file'),
    field('lines', 'subform'),
    field('part', 'text', { parent: 'f_lines' }),
    field('price', 'number', { parent: 'f_lines' }),
  ]);
  const published = await world.publish('visit', [
    field('what', 'text'),
    field('when', 'datetime'),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
    field('secret', 'text'),
  ]);
  followUp = { ...published, appId: customer.appId, followUp: { at: 'f_when', way: null, text: 'f_what', next: null } };
  deal = await world.publish('deal', [
    field('title', 'text'),
    field('stage', 'select', {
      config: { options: ['new', 'won'].map((id) => ({ id, label: id, color: 'teal' })), track: true },
    }),
    field('buyer', 'relation', { config: { formId: customer.id, multiple: false } }),
  ]);
  const forms = createForms(database.pool);
  const known = { ...forms, all: async () => [customer, followUp, deal] };
  discussions = createDiscussions(database.pool, createSignal());
  about = discussionUseCases({
    access,
    catalog: fieldTypes,
    forms: known,
    rows: createRecordRows(database.pool),
    clock,
    calendar: async () => workingCalendar(defaultCalendar),
    discussions,
    people: {
      find: async (id) => people.find((person) => person.id === id) ?? null,
      search: async (text) => people.filter(({ name }) => name.includes(text)),
    },
  });
});

export const later = (milliseconds: number) => {
  now = new Date(now.getTime() + milliseconds);
};

beforeEach(() => {
  facts = { closedApps: new Set(), roles: [], forms: [customer, followUp, deal] };
  later(60_000);
});

export const made = async (values: Record<string, unknown> = { name: '朗泽' }) =>
  (await world.create(customer, values))[0]?.id ?? '';
export const change = async (id: string, values: Record<string, unknown>, actor = lan) => {
  later(1000);
  unwrap(await world.write(customer, [{ kind: 'update', id, values }], true, actor));
};
export const say = async (recordId: string, text: string, actor = lan) => {
  later(1000);
  return about.addComment(actor, customer, { recordId, text });
};
export const read = async (recordId: string, query: TimelineQuery = {}, actor = lan) =>
  unwrap(await about.timeline(actor, customer, recordId, query));
export const brief = (entry: TimelineEntry) => {
  if (entry.kind === 'comment') return entry.deleted ? '已删除' : entry.text;
  if (entry.kind === 'follow-up') return `跟进 ${entry.record.values.what}`;
  if (entry.kind === 'related')
    return entry.moved ? `${entry.title} ${entry.moved.from} ${entry.moved.to}` : `新建 ${entry.title}`;
  return entry.deed === 'updated' ? Object.keys(entry.changes).join() : entry.deed;
};

/** Roles that open the customers to these actors alone, with less than all of the fields. */
export function giveTo(
  actors: readonly Actor[],
  grant: Partial<FormGrant> = {},
  more: AccessFacts['roles'][number]['holders'] = [],
) {
  const forms = [customer, followUp].map((form) =>
    FormGrant.parse({ formId: form.id, operations: ['create', 'read', 'update'], ...grant }),
  );
  facts = {
    closedApps: new Set([customer.appId, deal.appId]),
    forms: [customer, followUp, deal],
    roles: [
      {
        id: 'r',
        appId: customer.appId,
        role: { name: '销售', manages: false, forms },
        holders: [...actors.map(({ userId }) => ({ kind: 'user' as const, id: userId })), ...more],
      },
    ],
  };
}
