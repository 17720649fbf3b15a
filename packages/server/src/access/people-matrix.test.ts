import {
  type AccessFacts,
  type Actor,
  FormDraft,
  FormGrant,
  type GivenRole,
  hierarchyOf,
  type Person,
  type PublishedForm,
  type RoleHolder,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import { createAccess } from './create-access.ts';
import { peopleMatrix } from './people-matrix.ts';

const person = (id: string, over: Partial<Person> = {}) =>
  ({
    id,
    name: id,
    status: 'active',
    roles: ['member'],
    departmentIds: [],
    positionIds: [],
    ...over,
  }) as unknown as Person;
const form: PublishedForm = {
  ...FormDraft.parse({ name: '商机' }),
  id: 'deal',
  appId: 'sales',
  key: 'deal',
  version: 1,
};
const role = (name: string, holders: RoleHolder[], grant: Partial<FormGrant>, manages = false): GivenRole => ({
  id: name,
  appId: 'sales',
  role: { name, manages, forms: [FormGrant.parse({ formId: 'deal', ...grant })] },
  holders,
});
const own = { read: { kind: 'own' }, update: { kind: 'own' }, delete: { kind: 'none' } } as const;
const boss: Actor = {
  userId: 'boss',
  name: '王总',
  roles: ['builder'],
  departmentIds: [],
  locale: 'zh',
  timeZone: 'Asia/Shanghai',
  road: 'form',
  hierarchy: hierarchyOf(
    [],
    [
      { id: 'east', parentId: 'all' },
      { id: 'all', parentId: null },
    ],
  ),
};
const facts: AccessFacts = {
  closedApps: new Set(['sales']),
  roles: [
    role('销售', [{ kind: 'position', id: 'rep' }], { operations: ['read', 'update'], scopes: own }),
    role('华东', [{ kind: 'department', id: 'all', below: true }], {
      operations: ['read'],
      scopes: { ...own, read: { kind: 'department' } },
    }),
    role('经理', [{ kind: 'user', id: 'lead' }], {}, true),
  ],
  forms: [form],
};
const book = { facts: () => facts, refresh: async () => {}, forget: () => {} };
const access = createAccess(book, fieldTypes);
const everybody = [
  person('rep', { positionIds: ['rep'] }),
  person('both', { positionIds: ['rep'], departmentIds: ['east'] }),
  person('rep-too', { positionIds: ['rep'] }),
  person('lead'),
  person('nobody'),
  person('admin', { roles: ['administrator'] }),
  person('gone', { status: 'left', positionIds: ['rep'] }),
];
const ask = peopleMatrix({ access, book, catalog: fieldTypes, people: { all: async () => everybody } });

test('everybody is shown with what all their roles together open, and why', async () => {
  const asked = await ask(boss, { appId: 'sales' });
  if (!asked.ok) throw new Error(asked.error.code);
  const { people, profiles } = asked.value;
  const of = (id: string) => {
    const row = people.find((one) => one.id === id);
    return [row?.by, row?.roles, profiles[row?.profile ?? -1]?.[0]];
  };

  expect(of('rep')).toEqual([
    'roles',
    ['销售'],
    {
      operations: ['read', 'update'],
      scopes: { read: { kind: 'own' }, update: { kind: 'own' }, delete: { kind: 'none' } },
    },
  ]);
  expect(of('both')).toMatchObject([
    'roles',
    ['销售', '华东'],
    { scopes: { read: { words: { zh: expect.stringContaining('或') } }, update: { words: expect.anything() } } },
  ]);
  expect([of('lead'), of('nobody'), of('admin')]).toEqual([
    ['manages', ['经理'], 'all'],
    ['roles', [], null],
    ['builds', [], 'all'],
  ]);
  expect(people.some(({ id }) => id === 'gone')).toBe(false);
  expect(people.find(({ id }) => id === 'rep')?.profile).toBe(people.find(({ id }) => id === 'rep-too')?.profile);
});

test('whoever does not manage the app is told nothing', async () => {
  expect(await ask({ ...boss, roles: ['member'], userId: 'rep' }, { appId: 'sales' })).toMatchObject({
    error: { code: 'forbidden' },
  });
});
