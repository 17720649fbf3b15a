import {
  type AccessFacts,
  type Actor,
  FormGrant,
  type GivenRole,
  type Identity,
  type PersonView,
  type PublishedForm,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { beforeEach, expect, test } from 'vitest';
import { createAccess } from './create-access.ts';
import { viewAs } from './view-as.ts';

const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
const person = (n: number, name: string, roles: Actor['roles'] = ['member']): Actor => ({
  userId: id(n),
  name,
  roles,
  departmentIds: [],
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  road: 'form',
});
const [admin, builder, manager, rep, second] = [
  person(1, '管理员', ['administrator']),
  person(2, '搭建者', ['builder']),
  person(3, '经理'),
  person(4, '销售'),
  person(5, '管理员二', ['administrator']),
];
const people = new Map([admin, builder, manager, rep, second].map((one) => [one.userId, one]));
const form = (appId: string, formId: string) => ({ id: formId, appId, blocks: [] }) as unknown as PublishedForm;
const role = (appId: string, manages: boolean, formId: string, to: Actor): GivenRole => ({
  id: `${appId}${to.userId}`,
  appId,
  role: { name: appId, manages, forms: [FormGrant.parse({ formId, operations: ['read', 'update'] })] },
  holders: [{ kind: 'user', id: to.userId }],
});
const facts: AccessFacts = {
  closedApps: new Set(['sales', 'hr']),
  roles: [role('sales', true, 'deal', manager), role('sales', false, 'deal', rep), role('hr', false, 'salary', rep)],
  forms: [form('sales', 'deal'), form('hr', 'salary'), form('open', 'news')],
};
const access = createAccess({ facts: () => facts }, fieldTypes);
const identity = (actor: Actor): Identity => ({ actor, sessionId: 's', apiKeyId: null, mustChangePassword: false });

let stored: Map<string, PersonView>;
let now: Date;
const views = viewAs({
  access,
  book: { facts: () => facts },
  actorOf: async (userId) => people.get(userId) ?? null,
  clock: { now: () => now },
  views: {
    start: async (view) => void stored.set(view.id, { ...view, endedAt: null }),
    find: async (one) => stored.get(one) ?? null,
    end: async (one, at) => {
      const view = stored.get(one);
      if (view) stored.set(one, { ...view, endedAt: at.toISOString() });
    },
    list: async () => [],
  },
});
beforeEach(() => {
  stored = new Map();
  now = new Date('2026-11-30T01:00:00Z');
});

async function through(viewer: Actor, whom: Actor): Promise<Actor | null> {
  const view = await views.start(viewer, { userId: whom.userId });
  if (!view.ok) return null;
  return (await views.through(identity(viewer), view.value.id))?.actor ?? null;
}

test.each([
  ['an administrator', admin, [builder, manager, rep, second], []],
  ['a builder', builder, [manager, rep], [admin, second]],
  ['who manages an app', manager, [rep], [admin, builder]],
  ['who manages none', rep, [], [admin, builder, manager]],
])('%s views as nobody with more rights', async (_, viewer, may, mayNot) => {
  for (const whom of may) expect((await through(viewer, whom))?.userId).toBe(whom.userId);
  for (const whom of [...mayNot, viewer]) expect(await through(viewer, whom)).toBeNull();
});

test('the world is that of the person, in the words of who looks', async () => {
  const seen = await through({ ...admin, locale: 'en' }, rep);
  expect(seen).toMatchObject({ name: '销售', locale: 'en', viewer: { name: '管理员' } });
  expect(seen && ['deal', 'salary', 'news'].map((one) => access.mayOnForm(seen, 'read', one))).toEqual([
    true,
    true,
    true,
  ]);
  expect(seen && access.may(seen, 'people.write')).toBe(false);
});

test('a manager sees nothing of apps that they do not manage, open ones neither', async () => {
  const seen = await through(manager, rep);
  expect(seen && ['deal', 'salary', 'news'].map((one) => access.mayOnForm(seen, 'read', one))).toEqual([
    true,
    false,
    false,
  ]);
});

test('nobody views on from a view, and the scopes of a key stay', async () => {
  const seen = await through(admin, builder);
  expect(seen && (await through(seen, rep))).toBeNull();
  expect(await through({ ...admin, scopes: ['records:read'] }, rep)).toMatchObject({ scopes: ['records:read'] });
});

test('a view ends when it is stopped, after a working day, and with the rights it stood on', async () => {
  const start = async () => {
    const view = await views.start(builder, { userId: rep.userId });
    return view.ok ? view.value.id : '';
  };
  const stands = async (one: string, viewer = builder) => (await views.through(identity(viewer), one)) !== null;
  const [first, other] = [await start(), await start()];
  await views.stop(rep, first);
  expect([await stands(first), await stands(first, admin)]).toEqual([true, false]);
  await views.stop(builder, first);
  expect([await stands(first), await stands(other)]).toEqual([false, true]);
  expect(await stands(other, { ...builder, roles: ['member'] })).toBe(false);
  now = new Date('2026-11-30T09:00:01Z');
  expect(await stands(other)).toBe(false);
  expect(await stands('no-id')).toBe(false);
});
