import {
  type AccessFacts,
  type Actor,
  type FormGrant,
  FormGrant as Grant,
  hierarchyOf,
  type PublishedForm,
  type RoleHolder,
} from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createWorld, field, lan, ning, unwrap, type World } from '../records/test-world.ts';
import { createAccess } from './create-access.ts';

const database = testDatabase();
let facts: AccessFacts;
let world: World;
let deal: PublishedForm;
const access = createAccess({ facts: () => facts }, fieldTypes);

beforeAll(async () => {
  world = await createWorld(database.pool, access);
  deal = await world.publish('deal', [
    field('title', 'text'),
    field('phone', 'phone'),
    field('cost', 'number'),
    field('margin', 'formula', { config: { formula: '{f_cost} * 2', result: 'number' } }),
    field('stage', 'select', {
      config: {
        options: [
          { id: 'o1', label: '初步' },
          { id: 'o2', label: '赢单' },
        ],
      },
    }),
  ]);
});

const boss: Actor = { ...lan, userId: '01900000-0000-7000-8000-000000000009', name: '王总', roles: ['administrator'] };
const everyone: RoleHolder[] = [{ kind: 'everyone' }];

function give(grant: Partial<FormGrant>, holders: readonly RoleHolder[] = everyone, more: AccessFacts['roles'] = []) {
  const role = { name: '销售', manages: false, forms: [Grant.parse({ formId: deal.id, ...grant })] };
  facts = {
    closedApps: new Set([deal.appId]),
    roles: [{ id: 'r', appId: deal.appId, role, holders }, ...more],
    forms: [deal],
  };
}

beforeEach(() => {
  facts = { closedApps: new Set(), roles: [], forms: [deal] };
});

const all = ['create', 'read', 'update', 'delete'] as const;
const titlesOf = async (actor: Actor) =>
  unwrap(await world.reader.query(actor, deal, {})).items.map(({ values }) => values.title);

describe('an app', () => {
  test('open to everyone is worked in by everyone', async () => {
    await world.create(deal, { title: '开放' });
    expect(await titlesOf(ning)).toContain('开放');
  });

  test('that only roles open is closed to who holds none, and not to administrators', async () => {
    give({ operations: [...all] }, [{ kind: 'user', id: lan.userId }]);
    expect(await world.reader.query(ning, deal, {})).toEqual({
      ok: false,
      error: { code: 'forbidden', permission: 'records.read' },
    });
    expect((await world.reader.query(lan, deal, {})).ok).toBe(true);
    expect((await world.reader.query(boss, deal, {})).ok).toBe(true);
  });
});

describe('records of my own', () => {
  beforeEach(() => {
    give({ operations: [...all], scopes: { read: { kind: 'own' }, update: { kind: 'own' }, delete: { kind: 'own' } } });
  });

  test('are the ones that are listed, counted, searched and opened', async () => {
    const [mine] = await world.create(deal, { title: '我的商机甲' });
    expect(await titlesOf(lan)).toContain('我的商机甲');
    expect(await titlesOf(ning)).not.toContain('我的商机甲');
    const asNing = {
      filter: { field: 'f_title', operator: 'equals', operand: { kind: 'constant' as const, value: '我的商机甲' } },
    };
    expect(unwrap(await world.reader.count(ning, deal, asNing)).count).toBe(0);
    expect(unwrap(await world.reader.search(ning, '我的商机甲'))).toEqual([]);
    expect((await world.reader.get(ning, deal, mine?.id ?? '')).ok).toBe(false);
    expect((await world.reader.history(ning, deal, mine?.id ?? '')).ok).toBe(false);
    expect(await world.reader.titles(ning, deal, [mine?.id ?? ''])).toEqual({});
  });

  test('are the ones that may be changed: others are not found', async () => {
    const [mine] = await world.create(deal, { title: '不许改' });
    const written = await world.writer.write(
      ning,
      deal,
      [{ kind: 'update', id: mine?.id ?? '', values: { title: '改了' } }],
      { atomic: true },
    );
    expect(written).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });
});

test('people above see what those below them own', async () => {
  give({ operations: ['read', 'create'], scopes: { read: { kind: 'own-and-below' } as const } as never });
  await world.create(deal, { title: '下属的' });
  const above: Actor = {
    ...ning,
    hierarchy: hierarchyOf(
      [
        { id: lan.userId, managerId: ning.userId, departmentIds: [] },
        { id: ning.userId, managerId: null, departmentIds: [] },
      ],
      [],
    ),
  };
  expect(await titlesOf(above)).toContain('下属的');
  expect(await titlesOf(ning)).not.toContain('下属的');
});

describe('a hidden field', () => {
  beforeEach(() => give({ operations: [...all, 'batch'], fields: { f_cost: { right: 'hidden' } } }));

  test('is not read, nor what is calculated from it', async () => {
    facts = { ...facts, closedApps: new Set() };
    const [made] = await world.create(deal, { title: '藏', cost: '7' });
    give({ operations: [...all], fields: { f_cost: { right: 'hidden' } } });
    const { record } = unwrap(await world.reader.get(lan, deal, made?.id ?? ''));
    expect(record.values).not.toHaveProperty('cost');
    expect(record.values).not.toHaveProperty('margin');
  });

  test('is no ground to filter or sort by', async () => {
    const filter = { field: 'f_margin', operator: 'greater-than', operand: { kind: 'constant' as const, value: '1' } };
    expect(await world.reader.query(lan, deal, { filter })).toMatchObject({ ok: false, error: { code: 'invalid' } });
    const sort = [{ field: 'f_cost', direction: 'asc' as const }];
    expect(await world.reader.query(lan, deal, { sort })).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  test('is not told by whether a write that guesses it is refused', async () => {
    facts = { ...facts, closedApps: new Set() };
    const [made] = await world.create(deal, { title: '猜', cost: '42' });
    give({ operations: [...all], fields: { f_cost: { right: 'hidden' } } });
    const guess = async (cost: string) => {
      const change = { kind: 'update' as const, id: made?.id ?? '', values: { cost } };
      const written = await world.writer.write(lan, deal, [change], { atomic: true });
      return written.ok ? 'taken' : JSON.stringify(written.error);
    };
    expect(await guess('42')).toBe(await guess('43'));
  });
});

describe('a masked field', () => {
  test('shows stars, and its value nowhere', async () => {
    facts = { ...facts, closedApps: new Set() };
    const [made] = await world.create(deal, { title: '遮', phone: '+8613812346021' });
    give({ operations: [...all], fields: { f_phone: { right: 'masked' } } });
    const { record } = unwrap(await world.reader.get(lan, deal, made?.id ?? ''));
    expect(record.masked).toEqual({ phone: '138 **** 6021' });
    expect(JSON.stringify(record)).not.toContain('12346021');
    expect(unwrap(await world.reader.search(lan, '13812346021'))).toEqual([]);
    const [changed] = unwrap(
      await world.writer.write(lan, deal, [{ kind: 'update', id: made?.id ?? '', values: { title: '又' } }], {
        atomic: true,
      }),
    ).records;
    expect(JSON.stringify(changed)).not.toContain('12346021');
  });
});

describe('rights', () => {
  test('of several roles add up, form by form and field by field', () => {
    const second = Grant.parse({ formId: deal.id, operations: ['read', 'update'], otherFields: 'read' });
    give(
      { operations: ['read'], fields: { f_cost: { right: 'hidden' } }, scopes: { read: { kind: 'own' } } as never },
      everyone,
      [{ id: 's', appId: deal.appId, role: { name: '经理', manages: false, forms: [second] }, holders: everyone }],
    );
    expect(access.recordScope(lan, 'read', deal.id)).toBe(true);
    expect(access.fieldRight(lan, deal.id, 'f_cost')).toBe('read');
    expect(access.fieldRight(lan, deal.id, 'f_title')).toBe('read');
    expect(access.mayOnForm(lan, 'delete', deal.id)).toBe(false);
  });

  test('differ while a record is made', async () => {
    give({ operations: [...all], fields: { f_cost: { right: 'read', onCreate: 'edit' } } });
    const [made] = await world.create(deal, { title: '定价', cost: '9' });
    const change = { kind: 'update' as const, id: made?.id ?? '', values: { cost: '10' } };
    expect(await world.writer.write(lan, deal, [change], { atomic: true })).toMatchObject({ ok: false });
  });

  test('a department gives to its members, and below where it says so', () => {
    const inner: Actor = {
      ...lan,
      departmentIds: ['d2'],
      hierarchy: hierarchyOf(
        [],
        [
          { id: 'd1', parentId: null },
          { id: 'd2', parentId: 'd1' },
        ],
      ),
    };
    give({ operations: ['read'] }, [{ kind: 'department', id: 'd1', below: false }]);
    expect(access.mayOnForm(inner, 'read', deal.id)).toBe(false);
    give({ operations: ['read'] }, [{ kind: 'department', id: 'd1', below: true }]);
    expect(access.mayOnForm({ ...inner }, 'read', deal.id)).toBe(true);
  });

  test('changing the owner is a right of its own', async () => {
    give({ operations: [...all], fields: { $owner: { right: 'read' } } });
    const [made] = await world.create(deal, { title: '转移' });
    const change = { kind: 'update' as const, id: made?.id ?? '', ownerId: ning.userId, values: {} };
    expect(await world.writer.write(lan, deal, [change], { atomic: true })).toMatchObject({
      ok: false,
      error: { code: 'invalid', issues: [{ path: ['$owner'], code: 'forbidden_field' }] },
    });
  });
});
