import { type Actor, type Clock, type Passwords, systemActor } from '@mortise/core';
import {
  accounts,
  apiKeys,
  createPrisma,
  ensureOrganisation,
  identities,
  organisations,
  people,
  personalStates,
  sessions,
} from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { roleAccess } from '../access/role-access.ts';
import { actorOf } from './actor-of.ts';
import { forgetAfter } from './forget-after.ts';
import { type Identify, identify } from './identify.ts';
import type { PeoplePorts } from './people-ports.ts';
import { type PeopleUseCases, peopleUseCases } from './people-use-cases.ts';

const database = testDatabase();
const administrator = systemActor('Asia/Shanghai');

/** Quick, so that tests can fail many times over. */
const passwords: Passwords = {
  hash: async (password) => `plain:${password}`,
  verify: async (stored, password) => stored === `plain:${password}`,
};

let now = new Date();
const clock: Clock = { now: () => now };
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1000);
};

let server: PeopleUseCases;
let who: Identify;
let ports: PeoplePorts;

beforeAll(async () => {
  const { pool } = database;
  await ensureOrganisation(pool);
  const prisma = createPrisma(pool);
  ports = {
    access: roleAccess,
    people: people(prisma),
    organisations: organisations(pool),
    accounts: accounts(pool),
    sessions: sessions(prisma),
    apiKeys: apiKeys(prisma),
    identities: identities(pool),
    passwords,
    personalStates: personalStates(pool),
    clock,
  };
  server = peopleUseCases(ports);
  who = identify(ports);
});

let count = 0;
async function member(over: Partial<Parameters<PeopleUseCases['createPerson']>[1]> = {}) {
  count += 1;
  const made = await server.createPerson(administrator, {
    userName: `member${count}`,
    email: null,
    name: '成员',
    phone: null,
    roles: ['member'],
    locale: 'zh',
    managerId: null,
    departmentIds: [],
    ...over,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
}

const enter = (login: string, password: string) =>
  server.signIn({ login, password, ip: '192.0.2.1', userAgent: 'test' });

async function sessionOf(login: string, password: string) {
  const entered = await enter(login, password);
  if (!entered.ok) throw new Error(JSON.stringify(entered.error));
  const identity = await who.bySession(entered.value.sessionId);
  if (!identity) throw new Error('The new session is not known.');
  return identity;
}

describe('the first administrator', () => {
  test('is made once, however often and by however many it is asked for', async () => {
    const made = await Promise.all([server.ensureFirstAdministrator(), server.ensureFirstAdministrator()]);
    const again = await server.ensureFirstAdministrator();

    expect(made.filter((each) => each !== null)).toHaveLength(1);
    expect(again).toBeNull();
  });
});

describe('sign-in', () => {
  test('lets a member in by user name or e-mail, in any case', async () => {
    const { person, password } = await member({ userName: 'limin', email: 'li.min@example.com', name: '李敏' });

    const answers = await Promise.all([enter('LiMin', password), enter(' Li.Min@Example.com ', password)]);

    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    const identity = await sessionOf('limin', password);
    expect(identity.actor).toMatchObject({ userId: person.id, name: '李敏', roles: ['member'], road: 'form' });
    expect(identity.mustChangePassword).toBe(true);
  });

  test.each(['known', 'unknown'])('locks a name that is %s after five failures, and longer each time', async (kind) => {
    const { person, password } = await member();
    const name = kind === 'known' ? person.userName : 'nobody.at.all';

    const failures = [];
    for (let attempt = 0; attempt < 6; attempt++) failures.push(await enter(name, 'wrong'));
    later(61);
    const afterTheLock = await enter(name, 'wrong');
    const lockedAgain = await enter(name, password);

    expect(failures.map((each) => (each.ok ? 'in' : each.error.code))).toEqual([
      ...Array(5).fill('unauthenticated'),
      'rate_limited',
    ]);
    expect(failures[5]).toMatchObject({ error: { retryAfterSeconds: 60 } });
    expect(afterTheLock).toMatchObject({ error: { code: 'unauthenticated' } });
    expect(lockedAgain).toMatchObject({ error: { code: 'rate_limited', retryAfterSeconds: 120 } });
  });

  test('counts attempts that come at once', async () => {
    const { person } = await member();

    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(person.userName, 'wrong')));

    const tried = answers.filter((each) => !each.ok && each.error.code === 'unauthenticated');
    expect(tried).toHaveLength(5);
  });

  test('forgets failures once the right password is given', async () => {
    const { person, password } = await member();

    for (let attempt = 0; attempt < 4; attempt++) await enter(person.userName, 'wrong');
    await enter(person.userName, password);
    for (let attempt = 0; attempt < 4; attempt++) await enter(person.userName, 'wrong');

    expect(await enter(person.userName, password)).toMatchObject({ ok: true });
  });
});

describe('sessions', () => {
  test('a new password keeps this browser and signs the others out', async () => {
    const { person, password } = await member();
    const here = await sessionOf(person.userName, password);
    const there = await sessionOf(person.userName, password);

    const changed = await server.changePassword(here, { current: password, next: '春眠不觉晓处处闻啼鸟' });
    who.forget();

    expect(changed).toMatchObject({ ok: true });
    expect(await who.bySession(here.sessionId ?? '')).toMatchObject({ mustChangePassword: false });
    expect(await who.bySession(there.sessionId ?? '')).toBeNull();
  });

  test('last as long as they are used, and 30 days more', async () => {
    const { person, password } = await member();
    const [used, unused] = [await sessionOf(person.userName, password), await sessionOf(person.userName, password)];
    const signedIn = now;
    const usable = async ({ sessionId }: typeof used) => {
      who.forget();
      return (await who.bySession(sessionId ?? '')) !== null;
    };

    later(20 * 86_400);
    const after20 = await usable(used);
    later(20 * 86_400);
    const after40 = [await usable(used), await usable(unused)];
    later(31 * 86_400);
    const after71 = await usable(used);
    now = signedIn;

    expect({ after20, after40, after71 }).toEqual({ after20: true, after40: [true, false], after71: false });
  });

  test.each([
    ['short', 'too_short'],
    ['aaaaaaaaaaaa', 'too_weak'],
  ])('refuses the new password %s', async (next, code) => {
    const { person, password } = await member();
    const here = await sessionOf(person.userName, password);

    const changed = await server.changePassword(here, { current: password, next });

    expect(changed).toMatchObject({ error: { issues: [{ path: ['next'], code }] } });
  });

  test('signing out everywhere ends every session, and a later one works', async () => {
    const { person, password } = await member();
    const here = await sessionOf(person.userName, password);

    await server.signOutEverywhere(here);
    who.forget();

    expect(await who.bySession(here.sessionId ?? '')).toBeNull();
    expect(await sessionOf(person.userName, password)).toMatchObject({ apiKeyId: null });
  });

  test('one browser can be signed out, and only by its owner', async () => {
    const { person, password } = await member();
    const other = await member();
    const here = await sessionOf(person.userName, password);
    const stranger = await sessionOf(other.person.userName, other.password);

    const byStranger = await server.revokeSession(stranger, here.sessionId ?? '');
    const byOwner = await server.revokeSession(here, here.sessionId ?? '');

    expect(byStranger).toMatchObject({ error: { code: 'not_found' } });
    expect(byOwner).toMatchObject({ ok: true });
  });
});

describe('API keys', () => {
  const wide = { name: '同步脚本', scopes: [], expiresAt: null };

  test('act as their owner, within their scopes', async () => {
    const { person } = await member();
    const { key } = await server.createApiKey({ userId: person.id }, { ...wide, scopes: ['records:read'] });

    const identity = await who.byApiKey(key);

    const actor = identity?.actor as Actor;
    expect(actor).toMatchObject({ userId: person.id, road: 'api', scopes: ['records:read'] });
    expect(roleAccess.mayOnForm(actor, 'read', 'f')).toBe(true);
    expect(roleAccess.mayOnForm(actor, 'create', 'f')).toBe(false);
    expect(roleAccess.may(actor, 'people.read')).toBe(false);
  });

  test('are refused when revoked, when past their day, and when made up', async () => {
    const { person, password } = await member();
    const owner = await sessionOf(person.userName, password);
    const revoked = await server.createApiKey(owner.actor, wide);
    const expired = await server.createApiKey(owner.actor, { ...wide, expiresAt: new Date(now.getTime() - 1) });
    await server.revokeApiKey(owner, revoked.id);

    const answers = await Promise.all([revoked.key, expired.key, 'mo_nothing'].map((key) => who.byApiKey(key)));

    expect(answers).toEqual([null, null, null]);
  });

  test('are never stored and never shown again', async () => {
    const { person, password } = await member();
    const owner = await sessionOf(person.userName, password);
    const { key, prefix } = await server.createApiKey(owner.actor, wide);

    const listed = await server.listApiKeys(owner);

    expect(JSON.stringify(listed)).not.toContain(key);
    expect(key.startsWith(prefix)).toBe(true);
    expect(key).toMatch(/^mo_[\w-]{43}$/);
  });
});

describe('members', () => {
  test('who left are out at once, with their keys', async () => {
    const { person, password } = await member();
    const here = await sessionOf(person.userName, password);
    const { key } = await server.createApiKey(here.actor, { name: 'k', scopes: [], expiresAt: null });

    await server.updatePerson(administrator, person.id, { status: 'left' });
    who.forget();

    expect(await who.bySession(here.sessionId ?? '')).toBeNull();
    expect(await who.byApiKey(key)).toBeNull();
    expect(await enter(person.userName, password)).toMatchObject({ error: { code: 'unauthenticated' } });
  });

  test('keep at least one administrator, even when two step down at once', async () => {
    const listed = await server.listPeople(administrator);
    const admin = listed.ok && listed.value.find(({ userName }) => userName === 'admin');
    if (!admin) throw new Error('No first administrator.');
    const second = await member({ roles: ['administrator'] });

    const answers = await Promise.all(
      [admin.id, second.person.id].map((id) => server.updatePerson(administrator, id, { roles: ['member'] })),
    );

    expect(answers.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { issues: [{ code: 'last_administrator' }] } });
  });

  test('are refused a user name or an e-mail that is taken', async () => {
    const { person } = await member({ email: 'taken@example.com' });
    const input = {
      email: null,
      name: 'x',
      phone: null,
      roles: [],
      locale: 'en',
      managerId: null,
      departmentIds: [],
    } as const;

    const name = await server.createPerson(administrator, { ...input, userName: person.userName });
    const email = await server.createPerson(administrator, { ...input, userName: 'other', email: 'taken@example.com' });

    expect(name).toMatchObject({ error: { issues: [{ path: ['userName'], code: 'not_unique' }] } });
    expect(email).toMatchObject({ error: { issues: [{ path: ['email'], code: 'not_unique' }] } });
  });

  test('cannot report in a circle', async () => {
    const chief = await member();
    const clerk = await member({ managerId: chief.person.id });

    const circle = await server.updatePerson(administrator, chief.person.id, { managerId: clerk.person.id });

    expect(circle).toMatchObject({ error: { issues: [{ path: ['managerId'], code: 'cycle' }] } });
  });

  test.each(['欧阳', 'ouyang', 'oyxf', 'OYX'])('are found by %s', async (text) => {
    await member({ name: '欧阳晓峰' });

    const found = await server.searchPeople(administrator, text, 1);

    expect(found).toMatchObject({ value: [{ name: '欧阳晓峰' }] });
  });

  test('cannot change others', async () => {
    const { person, password } = await member();
    const { actor } = await sessionOf(person.userName, password);

    expect(await server.updatePerson(actor, person.id, { roles: ['administrator'] })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});

describe('departments', () => {
  const department = async (name: string, parentId: string | null = null) => {
    const made = await server.createDepartment(administrator, { name, parentId, headId: null, position: 0 });
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return made.value;
  };

  test('are a tree at every moment, even when two moves would close a circle together', async () => {
    const sales = await department('销售部');
    const service = await department('服务部');

    const moves = await Promise.all([
      server.updateDepartment(administrator, sales.id, { parentId: service.id }),
      server.updateDepartment(administrator, service.id, { parentId: sales.id }),
    ]);

    expect(moves.filter(({ ok }) => ok)).toHaveLength(1);
    expect(moves.find(({ ok }) => !ok)).toMatchObject({ error: { issues: [{ path: ['parentId'], code: 'cycle' }] } });
  });

  test('with people or departments in them stay', async () => {
    const east = await department('华东区');
    const shanghai = await department('上海', east.id);
    await member({ departmentIds: [shanghai.id] });

    const withDepartment = await server.removeDepartment(administrator, east.id);
    const withMember = await server.removeDepartment(administrator, shanghai.id);

    expect(withDepartment).toMatchObject({ error: { code: 'in_use', usedBy: [{ kind: 'department', name: '上海' }] } });
    expect(withMember).toMatchObject({ error: { code: 'in_use', usedBy: [{ kind: 'person' }] } });
  });

  test('keep the main one first', async () => {
    const [a, b] = [await department('甲'), await department('乙')];
    const { person } = await member({ departmentIds: [a.id, b.id] });

    const moved = await server.updatePerson(administrator, person.id, { departmentIds: [b.id, a.id] });
    const read = await server.readPerson(administrator, person.id);

    expect(moved).toMatchObject({ ok: true });
    expect(read).toMatchObject({ value: { departmentIds: [b.id, a.id] } });
  });
});

describe('the place of a person', () => {
  test('comes with who they are, and follows a change at once', async () => {
    const [head, seller] = [await member(), await member()];
    const changing = peopleUseCases(forgetAfter(ports, who.forget));
    const below = async () =>
      (await sessionOf(head.person.userName, head.password)).actor.hierarchy?.subordinatesOf(head.person.id);

    expect(await below()).toEqual([]);
    await changing.updatePerson(administrator, seller.person.id, { managerId: head.person.id });
    expect(await below()).toEqual([seller.person.id]);
    const byJob = await actorOf(ports.identities)(head.person.id);
    expect(byJob?.hierarchy?.subordinatesOf(head.person.id)).toEqual([seller.person.id]);
  });

  test("in the fiscal year is the organisation's", async () => {
    const { person, password } = await member();
    await server.updateOrganisation(administrator, { fiscalYearStart: 4 });
    expect(await sessionOf(person.userName, password)).toMatchObject({ actor: { fiscalYearStart: 4 } });
  });
});

describe('what a person leaves', () => {
  test('comes back as it was, and to nobody else', async () => {
    const [one, other] = [await member(), await member()];
    const asOne = { ...administrator, userId: one.person.id };

    await server.writeState(asOne, 'draft:客户', { 名称: '华为', lines: [1, null] });

    expect(await server.readState(asOne, 'draft:客户')).toMatchObject({
      value: { value: { 名称: '华为', lines: [1, null] } },
    });
    expect(await server.readState({ ...administrator, userId: other.person.id }, 'draft:客户')).toMatchObject({
      value: { value: null },
    });
  });
});
