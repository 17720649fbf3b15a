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
    expect(unwrap(await world.reader.search(ning, '我的商机甲')).hits).toEqual([]);
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
    expect(unwrap(await world.reader.search(lan, '13812346021')).hits).toEqual([]);
    const [changed] = unwrap(
      await world.writer.write(lan, deal, [{ kind: 'update', id: made?.id ?? '', values: { title: '又' } }], {
        atomic: true,
      }),
    ).records;
    expect(JSON.stringify(changed)).not.toContain('12346021');
  });
});

describe('a hidden column', () => {
  let quote: PublishedForm;
  let id: string;
  let rows: readonly { readonly id: string; readonly cost: unknown }[];

  beforeAll(async () => {
    facts = { closedApps: new Set(), roles: [], forms: [] };
    quote = await world.publish('quote', [
      field('title', 'text'),
      field('lines', 'subform'),
      field('item', 'text', { parent: 'f_lines' }),
      field('cost', 'number', { parent: 'f_lines' }),
      field('note', 'text', { parent: 'f_lines' }),
      field('sum', 'formula', { config: { formula: 'SUM({f_lines.f_cost})', result: 'number' } }),
    ]);
    const values = { title: '报价', lines: [{ item: '桌', cost: '77', note: '底价机密' }] };
    const [made] = unwrap(await world.write(quote, [{ kind: 'create', values }], true, boss)).records;
    id = made?.id ?? '';
    rows = unwrap(await world.reader.get(boss, quote, id)).record.values.lines as typeof rows;
  });
  beforeEach(() => {
    const fields = { f_cost: { right: 'hidden' }, f_note: { right: 'hidden' } } as const;
    const grant = Grant.parse({ formId: quote.id, operations: [...all], fields });
    const role = { name: '销售', manages: false, forms: [grant] };
    facts = {
      closedApps: new Set([quote.appId]),
      roles: [{ id: 'r', appId: quote.appId, role, holders: everyone }],
      forms: [quote],
    };
  });

  test('is in no row that is read, nor in what is calculated from it', async () => {
    const { values } = unwrap(await world.reader.get(lan, quote, id)).record;
    expect(Object.keys((values.lines as object[])[0] ?? {}).sort()).toEqual(['id', 'item']);
    expect(values).not.toHaveProperty('sum');
  });

  test('is not searched', async () => {
    expect(unwrap(await world.reader.query(boss, quote, { search: '底价机密' })).items).toHaveLength(1);
    expect(unwrap(await world.reader.query(lan, quote, { search: '底价机密' })).items).toEqual([]);
  });

  test('is not told by whether a write that guesses it is refused', async () => {
    const guess = async (cost: string) => {
      const lines = [{ id: rows[0]?.id, item: '桌', cost }];
      const written = await world.writer.write(lan, quote, [{ kind: 'update', id, values: { lines } }], {
        atomic: true,
      });
      return JSON.stringify(written);
    };
    expect(await guess('77')).toBe(await guess('78'));
    expect(await guess('77')).toContain('unknown_field');
  });

  test('that is gone leaves nothing in the history', async () => {
    const told = unwrap(await world.reader.history(lan, quote, id));
    expect(JSON.stringify(told)).not.toContain('底价机密');
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
