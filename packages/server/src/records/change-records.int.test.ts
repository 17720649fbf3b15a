import { newId, type PublishedForm, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishForms } from './test-forms.ts';
import { createWorld, everything, field, lan, ning, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let customer: PublishedForm;
let deal: PublishedForm;

beforeAll(async () => {
  world = await createWorld(database.pool);
  ({ customer, deal } = await publishForms(world));
});

const rowsOf = (table: string, where = 'true') =>
  run<Record<string, unknown>>(database.pool, {
    strings: [`select * from ${table} where ${where} order by 1`],
    values: [],
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
