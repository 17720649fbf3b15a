import { type Access, type Actor, newId, type PublishedForm, type Road, sql, type Values } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap, type World } from '../test-world.ts';
import { compared, duplicateRules } from './test-rules.ts';

const database = testDatabase();
const company = [{ id: 'k_1', match: 'company' as const }];
const blocked = { form: 'block', import: 'block', api: 'block', public: 'block' } as const;

/** Who reads only their own records of customers, as a role would say. */
const onlyOwn: Access = {
  ...everything,
  recordScope: (actor, operation) =>
    actor.userId === lan.userId ||
    operation !== 'read' || { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } },
};

let world: World;
let rules: ReturnType<typeof duplicateRules>;
let customer: PublishedForm;
let lead: PublishedForm;
let ruleIds: string[] = [];

beforeAll(async () => {
  world = await createWorld(database.pool, onlyOwn);
  rules = duplicateRules(database.pool, world);
  customer = await world.publish('customer', [
    field('name', 'text'),
    field('phone', 'text'),
    field('mobile', 'text'),
    field('city', 'text'),
  ]);
  lead = await world.publish('lead', [field('company', 'text'), field('tel', 'text')]);
});

beforeEach(async () => {
  for (const id of ruleIds) await drop(id);
  await clear('customer');
  await clear('lead');
});

async function drop(id: string) {
  await rules.remove(id);
  ruleIds = ruleIds.filter((each) => each !== id);
}

const clear = (key: string) => database.pool.query(`truncate records.${key}, duplicate_keys cascade`);

async function rule(input: Parameters<typeof rules.publish>[0]) {
  const made = await rules.publish(input);
  ruleIds.push(made.id);
  return made;
}

const create = (form: PublishedForm, values: Values, more: { actor?: Actor; road?: Road; allow?: boolean } = {}) =>
  world.writer.write(more.actor ?? lan, form, [{ kind: 'create', values }], {
    atomic: true,
    road: more.road ?? 'form',
    allowDuplicates: more.allow ?? false,
  });

const issuesIn = (written: Awaited<ReturnType<typeof create>>) =>
  written.ok || written.error.code !== 'invalid' ? [] : written.error.issues;
const idOf = (written: Awaited<ReturnType<typeof create>>) => unwrap(written).ids[0] ?? '';

describe('a rule', () => {
  test('refuses a customer who is there by another spelling, and names the owner', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked, message: '该客户已存在' });
    const id = idOf(await create(customer, { name: '深圳市华为技术有限公司' }));

    const [issue] = issuesIn(await create(customer, { name: '华为技术（中国）有限责任公司' }));

    expect(issue).toMatchObject({ code: 'duplicate', path: ['name'] });
    expect(issue?.message).toMatchObject({ zh: '该客户已存在，负责人为陈岚' });
    expect(issue?.duplicates).toEqual([
      {
        formId: customer.id,
        formName: 'customer',
        recordId: id,
        title: '深圳市华为技术有限公司',
        ownerName: '陈岚',
        updatedAt: expect.any(String),
        isDeleted: false,
        similarity: 1,
      },
    ]);
  });

  test('tells who may not read the records only that there is one', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '华为技术有限公司' });
    await create(customer, { name: '华为技术' }, { road: 'system' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }, { actor: ning }));

    expect(issue?.message).toMatchObject({ zh: '相同的customer已存在' });
    expect(issue?.duplicates).toEqual([
      {
        formId: customer.id,
        formName: 'customer',
        recordId: null,
        title: '',
        ownerName: null,
        updatedAt: null,
        isDeleted: false,
        similarity: 1,
      },
    ]);
  });

  test('names the owner to everybody where it says so', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked, tellsOwner: true });
    await create(customer, { name: '华为技术有限公司' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }, { actor: ning }));

    expect(issue?.message).toMatchObject({ zh: '相同的customer已存在，负责人为陈岚' });
    expect(issue?.duplicates?.[0]).toMatchObject({ recordId: null, title: '', ownerName: '陈岚' });
  });

  test('that warns lets go on who confirms', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: { form: 'warn' } });
    await create(customer, { name: '华为技术' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }));
    const confirmed = await create(customer, { name: '华为技术' }, { allow: true });

    expect(issue?.code).toBe('possible_duplicate');
    expect(confirmed.ok).toBe(true);
  });

  test('that blocks is not confirmed away', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '华为技术' });

    expect(issuesIn(await create(customer, { name: '华为技术' }, { allow: true }))).toHaveLength(1);
  });

  test('differs by where a record comes in', async () => {
    await rule({
      keys: company,
      forms: [compared(customer, 'name')],
      on: { form: 'off', import: 'warn', api: 'block', public: 'block' },
    });
    await create(customer, { name: '华为技术' });
    const codes = async (road: Road) =>
      issuesIn(await create(customer, { name: '华为技术' }, { road })).map(({ code }) => code);

    expect(await codes('grid')).toEqual([]);
    expect(await codes('import')).toEqual(['possible_duplicate']);
    expect(await codes('api')).toEqual(['duplicate']);
    expect(await codes('automation')).toEqual(['duplicate']);
  });

  test('tells a stranger nothing of what is there', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked, tellsOwner: true });
    await create(customer, { name: '华为技术' });

    const [issue] = issuesIn(await create(customer, { name: '华为技术' }, { road: 'public' }));

    expect(issue).toEqual({
      path: [],
      code: 'duplicate',
      message: expect.objectContaining({ zh: '这份内容已经登记过，不用再次提交' }),
    });
  });

  test('asks nothing while a key is empty, or says nothing that could be compared', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });

    for (const name of [null, '—', null, '—']) expect((await create(customer, { name, city: '深圳' })).ok).toBe(true);
  });

  test('of several keys asks for all of them, and of several fields for any', async () => {
    await rule({
      keys: [
        { id: 'k_1', match: 'phone' },
        { id: 'k_2', match: 'same' },
      ],
      forms: [{ formId: customer.id, fields: { k_1: ['f_phone', 'f_mobile'], k_2: ['f_city'] } }],
      on: blocked,
    });
    await create(customer, { phone: '0755-88886666', mobile: '13800138000', city: '深圳' });

    expect((await create(customer, { phone: '+86 138 0013 8000', city: '广州' })).ok).toBe(true);
    expect(issuesIn(await create(customer, { phone: '+86 138 0013 8000', city: '深圳' }))).toHaveLength(1);
  });

  test('finds what is alike, the most alike first', async () => {
    await rule({
      keys: [{ id: 'k_1', match: 'company', similarity: 0.8 }],
      forms: [compared(customer, 'name')],
      on: blocked,
    });
    await create(customer, { name: '明源云科技有限公司' });
    await create(customer, { name: '恒信贸易有限公司' });

    const [issue] = issuesIn(await create(customer, { name: '深圳市明源云信息科技有限公司' }));

    expect(issue?.duplicates?.map(({ title }) => title)).toEqual(['明源云科技有限公司']);
    expect(issue?.duplicates?.[0]?.similarity).toBeCloseTo(0.917, 2);
    expect(issue?.message).toMatchObject({ zh: '可能与customer「明源云科技有限公司」重复，负责人为陈岚' });
    expect((await create(customer, { name: '恒信物流有限公司' })).ok).toBe(true);
  });
});

describe('across forms', () => {
  test('each looks where it is told to', async () => {
    await rule({
      keys: company,
      forms: [
        { ...compared(lead, 'company'), looksIn: 'all' },
        { ...compared(customer, 'name'), looksIn: 'own' },
      ],
      on: blocked,
    });
    await create(lead, { company: '华为技术' });

    const made = await create(customer, { name: '华为技术有限公司' });
    const [issue] = issuesIn(await create(lead, { company: '华为技术（深圳）' }));

    expect(made.ok).toBe(true);
    expect(issue?.duplicates?.map(({ formName }) => formName).sort()).toEqual(['customer', 'lead']);
  });

  test('the recycle bin counts where the rule says so', async () => {
    const on = { ...blocked };
    const made = await rule({ keys: company, forms: [compared(customer, 'name')], on });
    const id = idOf(await create(customer, { name: '华为技术' }));
    unwrap(await world.writer.write(lan, customer, [{ kind: 'delete', id }], { atomic: true }));
    expect((await create(customer, { name: '华为技术' })).ok).toBe(true);

    await drop(made.id);
    await rule({ keys: company, forms: [compared(customer, 'name')], on, recycleBin: true });
    const [issue] = issuesIn(await create(customer, { name: '华为技术' }));

    expect(issue?.duplicates?.map(({ isDeleted }) => isDeleted).sort()).toEqual([false, true]);
  });

  test('what comes back is asked like what is new', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const id = idOf(await create(customer, { name: '华为技术' }));
    unwrap(await world.writer.write(lan, customer, [{ kind: 'delete', id }], { atomic: true }));
    await create(customer, { name: '华为技术有限公司' });

    const back = await world.writer.write(lan, customer, [{ kind: 'restore', id }], { atomic: true });

    expect(back).toMatchObject({ error: { code: 'invalid', issues: [{ code: 'duplicate' }] } });
  });
});

describe('a change', () => {
  test('is asked when it makes the record the same as another, and not when it does not', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '华为技术' });
    const id = idOf(await create(customer, { name: '中兴通讯股份有限公司' }));
    const change = (values: Values) =>
      world.writer.write(lan, customer, [{ kind: 'update', id, values }], { atomic: true, road: 'grid' });

    expect((await change({ name: '中兴通讯' })).ok).toBe(true);
    expect((await change({ city: '深圳' })).ok).toBe(true);
    expect(await change({ name: '华为技术有限公司' })).toMatchObject({ error: { issues: [{ code: 'duplicate' }] } });
    expect((await change({ name: '中兴软件' })).ok).toBe(true);
    expect((await create(customer, { name: '中兴通讯' })).ok).toBe(true);
  });

  test('of duplicates that were there before is let through where it changes nothing about that', async () => {
    const [one] = await world.create(customer, { name: '华为技术' }, { name: '华为技术' });
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const id = one?.id ?? '';

    const changed = await world.writer.write(
      lan,
      customer,
      [{ kind: 'update', id, values: { name: '华为技术有限公司', city: '深圳' } }],
      { atomic: true, road: 'form' },
    );

    expect(changed.ok).toBe(true);
  });

  test('may give to one what another of the same batch gives up', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const [a, b] = await world.create(customer, { name: '甲乙丙' }, { name: '丁戊己' });

    const swapped = await world.writer.write(
      lan,
      customer,
      [
        { kind: 'update', id: a?.id ?? '', values: { name: '丁戊己' } },
        { kind: 'update', id: b?.id ?? '', values: { name: '甲乙丙' } },
      ],
      { atomic: true, road: 'form' },
    );

    expect(swapped.ok).toBe(true);
  });
});

describe('a batch', () => {
  const rows = (count: number, from = 0) =>
    Array.from({ length: count }, (_, at) => ({
      kind: 'create' as const,
      values: { name: `客户${from + at}号有限公司` },
    }));
  const bring = (changes: ReturnType<typeof rows>) =>
    world.writer.write(lan, customer, changes, { atomic: false, road: 'import', returning: 'ids' });

  test('of any size asks in the same number of statements', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await rule({
      keys: [{ id: 'k_1', match: 'text', similarity: 0.9 }],
      forms: [compared(customer, 'name')],
      on: { import: 'off' },
    });
    /** In the transaction: what is asked beside it does not depend on the batch. */
    const count = async (changes: ReturnType<typeof rows>) => {
      let asked = 0;
      const onAcquire = (client: { query: unknown }) => {
        const query = vi.spyOn(client as { query: () => unknown }, 'query');
        spies.push(() => {
          // Forms are asked for anew every half second.
          asked += query.mock.calls.filter((call) => !JSON.stringify(call[0 as never]).includes(' as stamp')).length;
          query.mockRestore();
        });
      };
      const spies: (() => void)[] = [];
      database.pool.on('acquire', onAcquire);
      unwrap(await bring(changes));
      database.pool.off('acquire', onAcquire);
      for (const spy of spies) spy();
      return asked;
    };
    await bring(rows(1, 6_000));
    await bring(rows(1, 5_000));

    expect(await count(rows(1_000))).toBe(await count(rows(2, 2_000)));
  });

  test('keeps the first of its own duplicates and says of the others which they are', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await create(customer, { name: '客户1号' });

    const written = unwrap(await bring([...rows(3), ...rows(1, 2)]));

    expect(written.ids).toHaveLength(2);
    expect(written.rejected.map(({ index }) => index)).toEqual([1, 3]);
    expect(written.rejected[1]?.error).toMatchObject({ issues: [{ message: { zh: '与同一批里前面的一条重复' } }] });
  });
});

describe('at the same moment', () => {
  test.each([
    ['exact', null],
    ['alike', 0.8],
  ] as const)(
    'exactly one of many makes the same customer, whether as a lead or as a customer: %s',
    async (_, similarity) => {
      await rule({
        keys: [{ id: 'k_1', match: 'company', similarity }],
        forms: [compared(customer, 'name'), compared(lead, 'company')],
        on: blocked,
      });
      for (let round = 0; round < 5; round++) {
        await clear('customer');
        await clear('lead');
        const written = await Promise.all(
          Array.from({ length: 14 }, (_, at) => {
            const name = at % 3 ? '华为技术有限公司' : `深圳华为技术${similarity ? '服务' : ''}有限公司`;
            return at % 2
              ? world.writer.write(lan, lead, [{ kind: 'create', values: { company: name } }], {
                  atomic: true,
                  road: 'form',
                })
              : world.writer.write(ning, customer, [{ kind: 'create', values: { name } }], {
                  atomic: true,
                  road: 'api',
                });
          }),
        );

        expect(written.filter(({ ok }) => ok)).toHaveLength(1);
        expect(written.flatMap((each) => (each.ok ? [] : [each.error.code]))).toEqual(Array(13).fill('invalid'));
      }
    },
  );

  test('two imports that cross each other leave every customer once', async () => {
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const names = Array.from({ length: 300 }, (_, at) => `客户${at}号`);
    const bring = (order: readonly string[]) =>
      world.writer.write(
        lan,
        customer,
        order.map((name) => ({ kind: 'create' as const, values: { name } })),
        { atomic: false, road: 'import', returning: 'ids' },
      );

    const written = await Promise.all([bring(names), bring(names.toReversed()), bring(names)]);

    expect(written.reduce((sum, each) => sum + unwrap(each).ids.length, 0)).toBe(300);
  });
});

describe('publishing', () => {
  test('finds what was there before, once a worker has keyed it', async () => {
    await world.create(customer, ...Array.from({ length: 600 }, (_, at) => ({ name: `客户${at}号有限公司` })));
    await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });

    expect(issuesIn(await create(customer, { name: '客户599号' }))).toHaveLength(1);
  });

  test('of other keys forgets the old ones, of another message does nothing', async () => {
    await world.create(customer, { name: '华为技术', phone: '13800138000' });
    const made = await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    const republish = async (change: Record<string, unknown>, revision: number) => {
      const draft = { ...(made.draft as object), ...change };
      unwrap(await rules.cases.publishDefinition({ ...lan, roles: ['builder'] }, { id: made.id, revision, draft }));
      const due = await run<{ n: number }>(database.pool, sql`select count(*)::int as n from derivations_due`);
      await rules.settle();
      return due[0]?.n;
    };

    expect(await republish({ message: '已有' }, 1)).toBe(0);
    expect(await republish({ keys: [{ id: 'k_1', match: 'phone' }], forms: [compared(customer, 'phone')] }, 2)).toBe(1);
    expect((await create(customer, { name: '华为技术', phone: '13900139000' })).ok).toBe(true);
    expect(issuesIn(await create(customer, { name: '别的', phone: '+86 139 0013 9000' }))).toHaveLength(1);
  });

  test('a rule that is removed asks no more and leaves no keys', async () => {
    await world.create(customer, { name: '华为技术' });
    const made = await rule({ keys: company, forms: [compared(customer, 'name')], on: blocked });
    await drop(made.id);

    expect((await create(customer, { name: '华为技术' })).ok).toBe(true);
    const [left] = await run<{ n: number }>(database.pool, sql`select count(*)::int as n from duplicate_keys`);
    expect(left?.n).toBe(0);
  });

  test('refuses keys that cannot be compared', async () => {
    const app = unwrap(
      await rules.cases.createDefinition({ ...lan, roles: ['builder'] }, { kind: 'app', name: '别的' }),
    );
    const made = await rules.cases.createDefinition(
      { ...lan, roles: ['builder'] },
      {
        kind: 'duplicate-rule',
        appId: app.id,
        draft: {
          name: '',
          keys: [{ id: 'k_1', match: 'phone', similarity: 0.5 }],
          forms: [
            { formId: customer.id, fields: { k_1: ['f_gone'] } },
            { formId: newId(), fields: {} },
          ],
        },
      },
    );

    expect(made).toMatchObject({
      error: {
        issues: [
          { path: ['name'], code: 'required' },
          { path: ['keys', 0, 'similarity'], code: 'unfit' },
          { path: ['forms', 0, 'fields', 'k_1'], code: 'unknown_field' },
        ],
      },
    });
  });
});
