import { type Actor, newId, sql } from '@mortise/core';
import { run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { describe, expect, test } from 'vitest';
import { createAnswerPulls } from '../answer-pulls.ts';
import { createWorld, everything, field, lan, unwrap } from '../test-world.ts';
import { change, column, database, order, product, products, read, shown, world } from './test-row-lookups.ts';

describe('a look-up in a row', () => {
  test('holds what the record says that its row points to, for formulas and figures too', async () => {
    const [cheap, dear] = await products('10', '250.5');
    const [made] = await world.create(order, {
      lines: [{ item: cheap?.id, count: '3' }, { item: dear?.id, count: '2' }, { count: '1' }],
    });
    expect(made?.values).toMatchObject({ total: '531', dearest: '250.5' });
    const { lines, titles } = await read(made?.id);
    expect(lines).toMatchObject([
      { unit: '10', sum: '30', now: '10', maker: lan.userId },
      { unit: '250.5', sum: '501', now: '250.5' },
      { unit: null, now: null, maker: null },
    ]);
    expect(titles).toMatchObject({ [lan.userId]: '陈岚' });

    // The row points elsewhere, another comes, one goes.
    const next = [
      { ...lines[0], item: dear?.id },
      { item: cheap?.id, count: '1' },
    ];
    unwrap(await change(order, made?.id, { lines: next }));
    const after = await read(made?.id);
    expect(after.lines).toMatchObject([
      { unit: '250.5', sum: '751.5' },
      { unit: '10', sum: '10' },
    ]);
    expect(after.values).toMatchObject({ total: '761.5', dearest: '250.5' });
  });

  test('follows the record, as do formulas of its row and of the whole; no edit, so no version', async () => {
    const [one, other] = await products('10', '20');
    const [made] = await world.create(order, {
      lines: [
        { item: one?.id, count: '3' },
        { item: other?.id, count: '1' },
      ],
    });
    unwrap(await change(product, one?.id, { price: '11' }));
    const followed = await read(made?.id);
    expect(followed).toMatchObject({ version: 1, values: { total: '53' } });
    expect(followed.lines).toMatchObject([
      { unit: '11', sum: '33', now: '11' },
      { unit: '20', sum: '20' },
    ]);
    unwrap(await world.write(product, [{ kind: 'delete', id: one?.id ?? '' }]));
    expect(await read(made?.id)).toMatchObject({ values: { total: '20' }, lines: [{ unit: null, now: null }, {}] });
    unwrap(await world.write(product, [{ kind: 'restore', id: one?.id ?? '' }]));
    expect(await read(made?.id)).toMatchObject({ values: { total: '53' }, lines: [{ unit: '11' }, {}] });
  });

  test('is nobody’s to say', async () => {
    const [one] = await products('10');
    const [made] = await world.create(order, { lines: [{ item: one?.id, count: '1', unit: '1', now: '1', sum: '1' }] });
    expect((await read(made?.id)).lines).toMatchObject([{ unit: '10', now: '10', sum: '10' }]);
    const { lines } = await read(made?.id);
    unwrap(await change(order, made?.id, { lines: lines.map((line) => ({ ...line, unit: '2', count: '2' })) }));
    expect((await read(made?.id)).lines).toMatchObject([{ unit: '10', sum: '20' }]);
  });

  test('makes no row of its own, and no change where it comes back as it was read', async () => {
    const [one] = await products('10');
    const [made] = await world.create(order, { no: 'A', lines: [{ item: one?.id, count: '1' }] });
    const { lines } = await read(made?.id);
    unwrap(await change(order, made?.id, { lines: [...lines, { unit: '3', now: '4' }] }));
    expect(await read(made?.id)).toMatchObject({ version: 1, lines: [{ unit: '10' }] });
    expect((await read(made?.id)).lines).toHaveLength(1);
  });

  test('is taken for rows that point by a default too, with what is calculated from it', async () => {
    const [one] = await products('7');
    const form = await world.publish('kit', [
      field('lines', 'subform'),
      {
        ...column('item', 'relation', { formId: product.id, multiple: false }),
        default: { kind: 'constant', value: one?.id ?? '' },
      },
      column('count', 'number'),
      shown('unit', 'f_price', true),
      column('sum', 'formula', { formula: '{f_unit} * {f_count}', result: 'number' }),
    ]);
    const [made] = await world.create(form, { lines: [{ count: '2' }] });
    const { record } = unwrap(await world.reader.get(lan, form, made?.id ?? ''));
    expect(record.values.lines).toMatchObject([{ item: one?.id, unit: '7', sum: '14' }]);
  });

  test('shows a list the first rows with what they read', async () => {
    const [one] = await products('10');
    const [made] = await world.create(order, { no: '列表', lines: [{ item: one?.id, count: '1' }] });
    const listed = unwrap(await world.reader.query(lan, order, { ids: [made?.id ?? ''] }));
    expect(listed.items[0]?.values.lines).toMatchObject({
      count: 1,
      first: [{ unit: '10', now: '10', maker: lan.userId }],
    });
  });

  test('is found by its index, whatever points to the record', async () => {
    const indexes = await run<{ sql: string }>(
      database.pool,
      sql`select indexdef as sql from pg_indexes where schemaname = 'records' and tablename = 'purchase__lines'`,
    );
    expect(indexes.some((index) => index.sql.includes('(item, _parent)'))).toBe(true);
  });
});

test('what a row is going to show is told while it is filled in, each form asked once', async () => {
  const [one, other] = await products('10', '20');
  const ask = createAnswerPulls({ forms: world.forms, catalog: fieldTypes, reader: world.reader });
  const asks = [
    { field: 'f_unit', chosen: one?.id ?? '' },
    { field: 'f_now', chosen: other?.id ?? '' },
    { field: 'f_unit', chosen: newId() },
  ];
  expect(unwrap(await ask(lan, order, asks)).answers).toEqual([{ unit: '10' }, { now: '20' }, {}]);
  const recordScope = (_: Actor, __: string, formId: string) => formId !== product.id;
  const narrow = await createWorld(database.pool, { ...everything, recordScope });
  const told = createAnswerPulls({ forms: narrow.forms, catalog: fieldTypes, reader: narrow.reader });
  expect(unwrap(await told(lan, order, asks))).toEqual({ answers: [{}, {}, {}], titles: {} });
});

test('people in what a row is going to show have their names with them', async () => {
  const [made] = await world.create(product, { name: '球阀', maker: lan.userId });
  const ask = createAnswerPulls({ forms: world.forms, catalog: fieldTypes, reader: world.reader });

  const pulled = unwrap(await ask(lan, order, [{ field: 'f_maker', chosen: made?.id ?? '' }]));

  expect(pulled.answers).toEqual([{ maker: lan.userId }]);
  expect(pulled.titles[lan.userId]).toBe(lan.name);
});

describe('whoever may not read', () => {
  test('the field there sees no look-up of it, neither when reading nor when writing', async () => {
    const [one] = await products('10');
    const [made] = await world.create(order, { lines: [{ item: one?.id, count: '1' }] });
    const fieldRight = (_: Actor, __: string, id: string) => (id === 'f_price' ? 'hidden' : 'edit') as never;
    const narrow = await createWorld(database.pool, { ...everything, fieldRight });
    const { lines, values } = await read(made?.id, narrow);
    expect(lines).toHaveLength(1);
    for (const key of ['unit', 'now']) expect(lines[0]).not.toHaveProperty(key);
    expect(lines[0]).toMatchObject({ maker: lan.userId, count: '1' });
    expect(Object.keys(values)).toContain('no');
    const [written] = await narrow.create(order, { lines: [{ item: one?.id, count: '2' }] });
    expect(JSON.stringify(written?.values.lines)).not.toContain('unit');
  });

  test('the record there sees nothing that is read anew each time', async () => {
    const [one] = await products('10');
    const [made] = await world.create(order, { lines: [{ item: one?.id, count: '1' }] });
    const recordScope = (_: Actor, __: string, formId: string) => formId !== product.id;
    const narrow = await createWorld(database.pool, { ...everything, recordScope });
    expect((await read(made?.id, narrow)).lines).toMatchObject([{ unit: '10', now: null, maker: null }]);
  });
});
