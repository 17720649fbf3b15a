import { newId } from '@mortise/core';
import { roleHolders } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { actorOf } from './actor-of.ts';
import { forgetAfter } from './forget-after.ts';
import { peopleUseCases } from './people-use-cases.ts';
import { administrator, type PeopleWorld, peopleWorld } from './test-people.ts';

const database = testDatabase();
let enter: PeopleWorld['enter'];
let member: PeopleWorld['member'];
let ports: PeopleWorld['ports'];
let server: PeopleWorld['server'];
let sessionOf: PeopleWorld['sessionOf'];
let who: PeopleWorld['who'];

beforeAll(async () => {
  ({ enter, member, ports, server, sessionOf, who } = await peopleWorld(database.pool));
  await server.ensureFirstAdministrator();
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

test('a job position is had by people, given roles, and goes when nobody has it', async () => {
  const named = (name: string) => server.createPosition(administrator, { name });
  const [director, twice] = [await named('销售总监'), await named('销售总监')];
  if (!director.ok) throw new Error(director.error.code);
  const { id } = director.value;
  const { person } = await member({ positionIds: [id] });
  const roleId = newId();
  await roleHolders(database.pool).put(roleId, [{ kind: 'position', id }], administrator.userId);

  expect(twice).toMatchObject({ error: { issues: [{ path: ['name'], code: 'not_unique' }] } });
  expect(person.positionIds).toEqual([id]);
  expect(await actorOf(ports.identities)(person.id)).toMatchObject({ positionIds: [id] });
  expect((await roleHolders(database.pool).list([roleId])).get(roleId)).toEqual([{ kind: 'position', id }]);
  expect(await server.updatePerson(administrator, person.id, { positionIds: [newId()] })).toMatchObject({
    error: { issues: [{ path: ['positionIds', 0], code: 'not_found' }] },
  });
  expect(await server.renamePosition(administrator, id, { name: '销售副总' })).toMatchObject({
    value: { name: '销售副总' },
  });
  expect(await server.removePosition(administrator, id)).toMatchObject({ error: { code: 'in_use' } });
  await server.updatePerson(administrator, person.id, { positionIds: [] });
  expect((await server.removePosition(administrator, id)).ok).toBe(true);
  expect((await roleHolders(database.pool).list([roleId])).get(roleId)).toEqual([]);
  expect(await server.createPosition({ ...administrator, roles: ['member'] }, { name: '财务' })).toMatchObject({
    error: { code: 'forbidden' },
  });
});
