import type { Actor } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { roleAccess } from '../access/role-access.ts';
import { type PeopleWorld, peopleWorld } from './test-people.ts';

const database = testDatabase();
let enter: PeopleWorld['enter'];
let later: PeopleWorld['later'];
let member: PeopleWorld['member'];
let server: PeopleWorld['server'];
let sessionOf: PeopleWorld['sessionOf'];
let who: PeopleWorld['who'];
let now: PeopleWorld['now'];

beforeAll(async () => {
  ({ enter, later, member, server, sessionOf, who, now } = await peopleWorld(database.pool));
});

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
    later(-71 * 86_400);

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
    const expired = await server.createApiKey(owner.actor, { ...wide, expiresAt: new Date(now().getTime() - 1) });
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
