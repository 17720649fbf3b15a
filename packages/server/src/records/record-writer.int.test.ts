import { newId, type PublishedForm, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap } from './test-world.ts';

const database = testDatabase();
let world: Awaited<ReturnType<typeof createWorld>>;
let customer: PublishedForm;
let deal: PublishedForm;

const stages = {
  options: [
    { id: 'o_new', label: '初步接触', color: 'indigo' },
    { id: 'o_won', label: '赢单', color: 'indigo' },
  ],
};

beforeAll(async () => {
  world = await createWorld(database.pool);
  customer = await world.publish('customer', [
    field('name', 'text', { required: true }),
    field('phone', 'phone', { unique: true }),
    field('code', 'text', { unique: true }),
    field('amount', 'number', { default: { kind: 'constant', value: '10' } }),
    field('seller', 'user', { default: { kind: 'current-user' } }),
    field('tags', 'tags'),
    field('signed', 'datetime'),
  ]);
  deal = await world.publish('deal', [
    field('no', 'autonumber', { config: { prefix: 'HT-' } }),
    field('title', 'text'),
    field('stage', 'radio', { config: stages }),
    field('customer', 'relation', { config: { formId: customer.id, multiple: false } }),
    field('others', 'relation', { config: { formId: customer.id, multiple: true } }),
  ]);
});

const rowsOf = (table: string, where = 'true') =>
  run<Record<string, unknown>>(database.pool, {
    strings: [`select * from ${table} where ${where} order by 1`],
    values: [],
  });

describe('creating', () => {
  test('fills defaults, names the record, and leaves audit and outbox', async () => {
    const [record] = await world.create(customer, { name: ' 华为技术 ', code: '', tags: [] });

    expect(record).toMatchObject({
      version: 1,
      title: '华为技术',
      createdBy: lan.userId,
      ownerId: lan.userId,
      departmentId: lan.departmentIds[0],
      values: { name: '华为技术', amount: '10', seller: lan.userId, code: null, tags: null, signed: null },
    });
    expect(await rowsOf('audit', `record_id = '${record?.id}'`)).toMatchObject([
      { kind: 'created', by: lan.userId, road: 'api', form_id: customer.id },
    ]);
    expect(await rowsOf('outbox', `'${record?.id}' = any(record_ids)`)).toMatchObject([
      { kind: 'record.created', form_id: customer.id, by: lan.userId },
    ]);
    const read = unwrap(await world.reader.get(lan, customer, record?.id ?? ''));
    expect(read.record).toEqual(record);
    expect(read.titles[lan.userId]).toBe('陈岚');
  });

  test('says everything that is wrong, at its field', async () => {
    const result = await world.write(customer, [
      { kind: 'create', values: { name: '  ', amount: 'many', seller: newId(), colour: 'red' } },
    ]);

    expect(result).toMatchObject({
      error: {
        issues: [
          { path: ['colour'], code: 'unknown_field' },
          { path: ['name'], code: 'required' },
          { path: ['amount'] },
        ],
      },
    });
  });

  test('people and records that are pointed to must exist', async () => {
    const nobody = await world.write(customer, [{ kind: 'create', values: { name: 'a', seller: newId() } }]);
    const nothing = await world.write(deal, [{ kind: 'create', values: { customer: newId(), others: [newId()] } }]);

    expect(nobody).toMatchObject({ error: { issues: [{ path: ['seller'], code: 'not_found' }] } });
    expect(nothing).toMatchObject({
      error: {
        issues: [
          { path: ['customer'], code: 'not_found' },
          { path: ['others'], code: 'not_found' },
        ],
      },
    });
  });

  test('several related records keep their order and are read in one query with their titles', async () => {
    const [first, second] = await world.create(customer, { name: '甲公司' }, { name: '乙公司' });
    const [made] = await world.create(deal, { title: '大单', customer: first?.id, others: [second?.id, first?.id] });

    const page = unwrap(await world.reader.query(lan, deal, { filter: null }));
    const record = page.items.find(({ id }) => id === made?.id);
    expect(record?.values).toMatchObject({ customer: first?.id, others: [second?.id, first?.id] });
    expect(page.titles).toMatchObject({ [first?.id ?? '']: '甲公司', [second?.id ?? '']: '乙公司' });
  });

  test('characters that no database keeps are left out, the others come back as they went in', async () => {
    const name = `a'b"c\\d%_😀\u0000中\ud800`;
    const [record] = await world.create(customer, { name });

    const read = unwrap(await world.reader.get(lan, customer, record?.id ?? ''));
    expect(read.record.values.name).toBe(`a'b"c\\d%_😀中`);
  });
});

describe('unique values', () => {
  test('of two who create the same value at once exactly one wins, and the other hears why', async () => {
    const rounds = Array.from({ length: 10 }, (_, round) => `race-${round}`);
    for (const code of rounds) {
      const results = await Promise.all(
        [1, 2, 3, 4].map(() => world.write(customer, [{ kind: 'create', values: { name: 'a', code } }])),
      );

      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const lost of results.filter(({ ok }) => !ok)) {
        expect(lost).toMatchObject({ error: { issues: [{ path: ['code'], code: 'not_unique' }] } });
      }
    }
  });

  test('a batch names every offender: taken ones and those that repeat one before', async () => {
    await world.create(customer, { name: 'x', code: 'B-1' });
    const changes = ['B-1', 'B-2', 'B-2', 'B-3'].map(
      (code) => ({ kind: 'create', values: { name: 'y', code } }) as const,
    );

    const partial = unwrap(await world.write(customer, changes, false));
    const whole = await world.write(customer, changes);

    expect(partial.rejected.map(({ index }) => index)).toEqual([0, 2]);
    expect(partial.records.map(({ values }) => values.code)).toEqual(['B-2', 'B-3']);
    expect(whole).toMatchObject({
      error: { issues: [{ path: [0, 'code'] }, { path: [1, 'code'] }, { path: [2, 'code'] }, { path: [3, 'code'] }] },
    });
  });

  test('an atomic batch with one offender changes nothing', async () => {
    const before = await rowsOf('records.customer');

    const result = await world.write(customer, [
      { kind: 'create', values: { name: 'fine' } },
      { kind: 'create', values: {} },
    ]);

    expect(result).toMatchObject({ error: { issues: [{ path: [1, 'name'], code: 'required' }] } });
    expect(await rowsOf('records.customer')).toHaveLength(before.length);
  });
});

describe('numbers', () => {
  test('eight writers at once give neither duplicate nor gap', async () => {
    const before = (await rowsOf('records.deal')).length;
    const batches = Array.from({ length: 8 }, (_, writer) =>
      Array.from({ length: 10 }, async (_, round) => {
        const rows = Array.from({ length: 1 + ((writer + round) % 3) }, () => ({ title: `${writer}.${round}` }));
        return world.create(deal, ...rows);
      }),
    ).flat();
    await Promise.all(batches);

    const numbers = (await rowsOf('records.deal')).map((row) => Number(String(row.no).slice(3))).sort((a, b) => a - b);
    expect(numbers.length).toBeGreaterThan(before + 80);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  test('a person cannot set them, and a write that fails takes none', async () => {
    const set = await world.write(deal, [{ kind: 'create', values: { no: 'HT-9999' } }]);
    const failed = await world.write(deal, [{ kind: 'create', values: { stage: 'o_none' } }]);
    const [next] = await world.create(deal, { title: 'next' });
    const [after] = await world.create(deal, { title: 'after' });

    expect(set).toMatchObject({ error: { issues: [{ path: ['no'], code: 'generated' }] } });
    expect(failed.ok).toBe(false);
    const numberOf = (text: unknown) => Number(String(text).slice(3));
    expect(numberOf(after?.values.no)).toBe(numberOf(next?.values.no) + 1);
  });
});

describe('updating', () => {
  test('writes what changed, with old and new in the audit', async () => {
    const [made] = await world.create(customer, { name: '旧名', amount: '12.50', tags: ['a'] });
    const id = made?.id ?? '';

    const updated = unwrap(
      await world.write(customer, [
        { kind: 'update', id, version: 1, values: { name: '新名', amount: '12.5', tags: [] } },
      ]),
    ).records[0];

    expect(updated).toMatchObject({ version: 2, title: '新名', values: { name: '新名', tags: null } });
    const history = unwrap(await world.reader.history(lan, customer, id));
    expect(history.items.map(({ kind, changes }) => [kind, changes])).toEqual([
      ['updated', { name: { old: '旧名', new: '新名' }, tags: { old: ['a'], new: null } }],
      ['created', {}],
    ]);
    expect(unwrap(await world.reader.get(lan, customer, id)).record).toEqual(updated);
  });

  test('what says the same as before changes nothing', async () => {
    const [made] = await world.create(customer, { name: '同', amount: '1.0', signed: '2026-12-18' });

    const same = unwrap(
      await world.write(customer, [{ kind: 'update', id: made?.id ?? '', values: { name: '同', amount: '1' } }]),
    );

    expect(same.records[0]?.version).toBe(1);
    expect(await rowsOf('audit', `record_id = '${made?.id}'`)).toHaveLength(1);
  });

  test('a stale version is a conflict that carries what is stored now', async () => {
    const [made] = await world.create(customer, { name: '一' });
    const id = made?.id ?? '';
    await world.write(customer, [{ kind: 'update', id, version: 1, values: { name: '二' } }]);

    const stale = await world.write(customer, [{ kind: 'update', id, version: 1, values: { name: '三' } }]);

    expect(stale).toMatchObject({
      error: { code: 'conflict', expected: 1, actual: 2, current: { id, version: 2, values: { name: '二' } } },
    });
  });

  test('of many who save the same version at once exactly one wins', async () => {
    const [made] = await world.create(customer, { name: '零' });
    const id = made?.id ?? '';

    const results = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        world.write(customer, [{ kind: 'update', id, version: 1, values: { name: `${index}` } }]),
      ),
    );

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(unwrap(await world.reader.get(lan, customer, id)).record.version).toBe(2);
  });

  test('required fields may not be emptied, and others may', async () => {
    const [made] = await world.create(customer, { name: '有名', code: 'E-1' });
    const id = made?.id ?? '';

    const emptied = await world.write(customer, [{ kind: 'update', id, values: { name: null } }]);
    const cleared = unwrap(await world.write(customer, [{ kind: 'update', id, values: { code: null } }]));

    expect(emptied).toMatchObject({ error: { issues: [{ path: ['name'], code: 'required' }] } });
    expect(cleared.records[0]?.values.code).toBeNull();
  });

  test('related records are replaced in one go', async () => {
    const [a, b, c] = await world.create(customer, { name: 'a' }, { name: 'b' }, { name: 'c' });
    const [made] = await world.create(deal, { others: [a?.id, b?.id] });

    await world.write(deal, [{ kind: 'update', id: made?.id ?? '', values: { others: [c?.id, a?.id] } }]);
    const read = unwrap(await world.reader.get(lan, deal, made?.id ?? ''));

    expect(read.record.values.others).toEqual([c?.id, a?.id]);
  });

  test('a new owner brings their department, and must exist', async () => {
    const [made] = await world.create(customer, { name: '移交' });
    const id = made?.id ?? '';

    const handed = unwrap(await world.write(customer, [{ kind: 'update', id, values: {}, ownerId: ning.userId }]));
    const nobody = await world.write(customer, [{ kind: 'update', id, values: {}, ownerId: newId() }]);

    expect(handed.records[0]).toMatchObject({ ownerId: ning.userId, departmentId: ning.departmentIds[0], version: 2 });
    expect(nobody).toMatchObject({ error: { issues: [{ path: ['$owner'], code: 'not_found' }] } });
  });

  test('a thousand records change in one statement each for rows, audit and outbox', async () => {
    const made = await world.create(customer, ...Array.from({ length: 1000 }, (_, index) => ({ name: `批${index}` })));

    const updated = unwrap(
      await world.write(
        customer,
        made.map(({ id }, index) => ({ kind: 'update', id, version: 1, values: { amount: String(index) } })),
      ),
    );

    expect(updated.records.map(({ values }) => values.amount)).toEqual(made.map((_, index) => String(index)));
    expect(await rowsOf('outbox', `'${made[0]?.id}' = any(record_ids)`)).toHaveLength(2);
  });
});

describe('deleting', () => {
  test('moves to the recycle bin, from where a record comes back', async () => {
    const [made] = await world.create(customer, { name: '回收', code: 'R-1' });
    const id = made?.id ?? '';

    const deleted = unwrap(await world.write(customer, [{ kind: 'delete', id, version: 1 }])).records[0];
    expect(deleted?.deletedAt).not.toBeNull();
    expect(await world.reader.get(lan, customer, id)).toMatchObject({ error: { code: 'not_found' } });
    expect(unwrap(await world.reader.query(lan, customer, { deleted: true })).items.map((item) => item.id)).toEqual([
      id,
    ]);

    const restored = unwrap(await world.write(customer, [{ kind: 'restore', id }])).records[0];
    expect(restored).toMatchObject({ deletedAt: null, version: 3 });
    expect(unwrap(await world.reader.get(lan, customer, id)).record).toMatchObject({ version: 3, deletedAt: null });
    const kinds = unwrap(await world.reader.history(lan, customer, id)).items.map(({ kind }) => kind);
    expect(kinds).toEqual(['restored', 'deleted', 'created']);
  });

  test('a record whose unique value was taken meanwhile does not come back', async () => {
    const [made] = await world.create(customer, { name: '原主', code: 'R-2' });
    const id = made?.id ?? '';
    await world.write(customer, [{ kind: 'delete', id }]);
    await world.create(customer, { name: '新主', code: 'R-2' });

    const back = await world.write(customer, [{ kind: 'restore', id }]);

    expect(back).toMatchObject({ error: { issues: [{ path: ['code'], code: 'not_unique' }] } });
  });

  test('what is not there cannot be deleted, changed or restored', async () => {
    const [made] = await world.create(customer, { name: '在' });
    const changes = [
      { kind: 'delete', id: newId() },
      { kind: 'update', id: 'no-id', values: {} },
      { kind: 'restore', id: made?.id ?? '' },
    ] as const;

    const result = unwrap(await world.write(customer, changes, false));

    expect(result.rejected.map(({ error }) => error.code)).toEqual(['not_found', 'not_found', 'not_found']);
  });
});

describe('permissions', () => {
  test('what an actor may not do is refused before anything is read', async () => {
    const access = { ...everything, mayOnForm: (_: unknown, operation: string) => operation === 'read' };
    const { write } = await createWorld(database.pool, access);

    expect(await write(customer, [{ kind: 'create', values: { name: 'a' } }])).toMatchObject({
      error: { code: 'forbidden', permission: 'records.create' },
    });
  });

  test('records out of reach do not exist, and fields that may not be changed are named', async () => {
    const own = { field: '$owner', operator: 'equals', operand: { kind: 'current-user' } } as const;
    const access = {
      ...everything,
      recordScope: (_: unknown, operation: string) => (operation === 'create' ? true : own),
      fieldRight: (_: unknown, _form: string, id: string) => (id === 'f_amount' ? 'read' : 'edit') as 'read' | 'edit',
    };
    const restricted = await createWorld(database.pool, access);
    const [theirs] = await world.create(customer, { name: '别人的' });
    const [mine] = unwrap(
      await restricted.write(customer, [{ kind: 'create', values: { name: '我的' } }], true, ning),
    ).records;

    const id = theirs?.id ?? '';
    expect(await restricted.reader.get(ning, customer, id)).toMatchObject({ error: { code: 'not_found' } });
    expect(await restricted.write(customer, [{ kind: 'update', id, values: { name: 'x' } }], true, ning)).toMatchObject(
      {
        error: { code: 'not_found' },
      },
    );
    const update = { kind: 'update', id: mine?.id ?? '', values: { amount: '99' } } as const;
    expect(await restricted.write(customer, [update], true, ning)).toMatchObject({
      error: { issues: [{ path: ['amount'], code: 'forbidden_field' }] },
    });
    const reached = unwrap(await restricted.reader.query(ning, customer, {})).items;
    expect(reached[0]?.id).toBe(mine?.id);
    expect(new Set(reached.map(({ ownerId }) => ownerId))).toEqual(new Set([ning.userId]));
  });
});

test('a form that is published while writers hold the old one is read anew', async () => {
  const first = await world.publish('moving', [field('a', 'text'), field('b', 'text')]);
  await world.publish('moving', [field('a', 'text')], first);

  const written = await world.write(first, [{ kind: 'create', values: { a: '1' } }]);

  expect(written.ok).toBe(true);
  expect(await run(database.pool, sql`select a from records.moving`)).toEqual([{ a: '1' }]);
  expect(unwrap(await world.reader.query(lan, first, {})).items).toHaveLength(1);
});
