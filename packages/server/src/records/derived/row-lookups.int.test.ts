import {
  type Actor,
  type Block,
  defaultCalendar,
  type FormDraft,
  newId,
  type PublishedForm,
  type RecordChange,
  sql,
  systemClock,
  workingCalendar,
} from '@mortise/core';
import { countDrift, createRecordStore, createSignal, derivationsDue, romanise, run } from '@mortise/db';
import { fieldTypes } from '@mortise/fields';
import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { definitionUseCases } from '../../definitions/definition-use-cases.ts';
import { builder, overDatabase } from '../../definitions/test-ports.ts';
import { createAnswerPulls } from '../answer-pulls.ts';
import { createWorld, everything, field, lan, unwrap, type World } from '../test-world.ts';
import { carryOver } from './carry-over.ts';
import { verifyDerived } from './verify-derived.ts';

const database = testDatabase();
let world: World;
let product: PublishedForm;
let order: PublishedForm;

const column = (key: string, type: keyof typeof fieldTypes, config: Record<string, unknown> = {}): Block =>
  field(key, type, { parent: 'f_lines', config: config as Block['config'] });
const shown = (key: string, of: string, stored: boolean) =>
  column(key, 'lookup', { through: 'f_item', fieldId: of, stored });

beforeAll(async () => {
  world = await createWorld(database.pool);
  product = await world.publish('product', [field('name', 'text'), field('price', 'number'), field('maker', 'user')]);
  order = await world.publish('purchase', [
    field('no', 'text'),
    field('lines', 'subform'),
    column('item', 'relation', { formId: product.id, multiple: false }),
    column('count', 'number'),
    shown('unit', 'f_price', true),
    shown('maker', 'f_maker', false),
    shown('now', 'f_price', false),
    column('sum', 'formula', { formula: '{f_unit} * {f_count}', result: 'number' }),
    field('total', 'formula', { config: { formula: 'SUM({f_lines.f_sum})', result: 'number' } }),
    field('dearest', 'rollup', { config: { through: 'f_lines', aggregate: 'max', fieldId: 'f_unit' } }),
  ]);
});

type Cells = Readonly<Record<string, unknown>>;
const read = async (id = '', as: World = world) => {
  const { record, titles } = unwrap(await as.reader.get(lan, order, id));
  return { ...record, lines: (record.values.lines ?? []) as readonly (Cells & { id: string })[], titles };
};
const change = (form: PublishedForm, id: string | undefined, values: Cells) =>
  world.write(form, [{ kind: 'update', id: id ?? '', values }]);
const products = (...prices: (string | null)[]) =>
  world.create(product, ...prices.map((price, at) => ({ name: `产品${at}`, price, maker: lan.userId })));

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
  expect(unwrap(await ask(lan, order, asks))).toEqual([{ unit: '10' }, { now: '20' }, {}]);
  const recordScope = (_: Actor, __: string, formId: string) => formId !== product.id;
  const narrow = await createWorld(database.pool, { ...everything, recordScope });
  const told = createAnswerPulls({ forms: narrow.forms, catalog: fieldTypes, reader: narrow.reader });
  expect(unwrap(await told(lan, order, asks))).toEqual([{}, {}, {}]);
});

test('several who write at once leave nothing stale', async () => {
  const stock = await products('1', '2');
  const orders = await world.create(order, {}, {});
  const insist = async (form: PublishedForm, change: RecordChange) => {
    const write = () => world.writer.write(lan, form, [change], { atomic: true });
    let written = await write();
    while (!written.ok && written.error.code === 'busy') written = await write();
    unwrap(written);
  };
  const id = (list: readonly { readonly id: string }[], at: number) => list[at % list.length]?.id ?? '';
  const rows = (at: number) => [0, 1, 2].map((nth) => ({ item: id(stock, at + nth), count: String(nth) }));
  await Promise.all(
    [0, 1, 2, 3].map(async (writer) => {
      for (let turn = 0; turn < 12; turn++) {
        const at = writer + turn;
        await (writer < 2
          ? insist(product, { kind: 'update', id: id(stock, at), values: { price: String(10 * writer + turn) } })
          : insist(order, { kind: 'update', id: id(orders, at), values: { lines: rows(at) } }));
      }
    }),
  );
  const wrong = await run(
    database.pool,
    sql`select 1 from records.purchase__lines l join records.product p on p.id = l.item and p.deleted_at is null
        where (l.unit, l.sum) is distinct from (p.price, coalesce(p.price, 0) * coalesce(l.count, 0))
        union all
        select 1 from records.purchase o where o.total is distinct from
          (select coalesce(sum(l.sum), 0) from records.purchase__lines l where l._parent = o.id)`,
  );
  expect(wrong).toEqual([]);
}, 60_000);

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

test('whatever is written in whatever order, what rows hold stays what it would be if it were taken anew', async () => {
  const stock = await products('1', '2', '3');
  const orders = await world.create(order, {}, {}, {});
  const nth = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
  const row = fc.record({ item: fc.option(fc.nat(2)), count: fc.option(fc.integer({ min: 0, max: 5 })) });
  const step = fc.oneof(
    fc.record({ do: fc.constant('price' as const), at: fc.nat(2), price: fc.option(fc.nat(9)) }),
    fc.record({ do: fc.constant('rows' as const), at: fc.nat(2), rows: fc.array(row, { maxLength: 4 }) }),
    fc.record({ do: fc.constant('mark' as const), at: fc.nat(2) }),
    fc.record({ do: fc.constant('touch' as const), at: fc.nat(2), keep: fc.nat(3) }),
  );
  const gone = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      for (const one of steps) {
        const target = nth(one.do === 'price' || one.do === 'mark' ? stock : orders, one.at);
        const writing: { form: PublishedForm; change: RecordChange } | null = await (async () => {
          if (one.do === 'price') {
            if (gone.has(target.id)) return null;
            const price = one.price === null ? null : String(one.price);
            return { form: product, change: { kind: 'update', id: target.id, values: { price } } };
          }
          if (one.do === 'mark') {
            const isBack = gone.delete(target.id);
            if (!isBack) gone.add(target.id);
            const kind = isBack ? 'restore' : 'delete';
            return { form: product, change: { kind, id: target.id } };
          }
          const { lines } = await read(target.id);
          const next =
            one.do === 'touch'
              ? lines.slice(0, one.keep).map((line) => ({ ...line, count: '4' }))
              : one.rows.map(({ item, count }, at) => ({
                  ...(lines[at] ? { id: lines[at].id } : {}),
                  item: item === null || gone.has(nth(stock, item).id) ? null : nth(stock, item).id,
                  count: count === null ? null : String(count),
                }));
          return { form: order, change: { kind: 'update', id: target.id, values: { lines: next } } };
        })();
        if (writing) unwrap(await world.write(writing.form, [writing.change]));
      }
      const verified = await verify();
      expect(verified.filter(({ drifted }) => drifted > 0)).toEqual([]);
      expect(verified.some(({ field: name }) => name === 'unit')).toBe(true);
      const wrong = await run(
        database.pool,
        sql`select 1 from records.purchase__lines l left join records.product p on p.id = l.item and p.deleted_at is null
            where l.sum is distinct from coalesce(p.price, 0) * coalesce(l.count, 0)`,
      );
      expect(wrong).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 120_000);

test('a cell that was changed behind the back of the product is found', async () => {
  const [valve] = await world.create(product, { name: '球阀', price: '10' });
  const [made] = await world.create(order, {
    no: 'drift',
    lines: [{ item: valve?.id, count: '3' }, { item: valve?.id }],
  });
  const drifted = async () =>
    (await verify()).filter((each) => each.drifted > 0).map(({ field: name, drifted: count }) => [name, count]);
  expect(await drifted()).toEqual([]);

  await run(database.pool, sql`update records.purchase__lines set sum = 31 where _parent = ${made?.id} and count = 3`);
  expect(await drifted()).toEqual([['sum', 1]]);

  await run(database.pool, sql`update records.purchase__lines set sum = 30 where _parent = ${made?.id} and count = 3`);
  expect(await drifted()).toEqual([]);
});

const verify = () =>
  verifyDerived({
    forms: world.forms,
    catalog: fieldTypes,
    store: createRecordStore(database.pool, createSignal()),
    countDrift: (derived) => countDrift(database.pool, derived),
    calendar: workingCalendar(defaultCalendar),
    romanise,
    timeZone: lan.timeZone,
    now: new Date(),
  });

describe('publishing', () => {
  const over = () => overDatabase(database.pool);
  const made = async () => {
    const cases = definitionUseCases({ ...over().ports, catalog: fieldTypes });
    const app = unwrap(await cases.createDefinition(builder, { kind: 'app', name: '采购' }));
    const form = async (name: string) =>
      unwrap(await cases.createDefinition(builder, { kind: 'form', appId: app.id, name })).id;
    const [goods, bill] = [await form('货品'), await form('单据')];
    const publish = async (id: string, blocks: FormDraft['blocks']) => {
      const definition = unwrap(await cases.getDefinition(builder, { id }));
      const draft = { ...(definition.draft as FormDraft), blocks };
      return cases.publishDefinition(builder, { id, revision: definition.revision, draft });
    };
    const formOf = async (id: string) => {
      world.forms.forget();
      const found = await world.forms.find(id);
      if (!found) throw new Error('not published');
      return found;
    };
    unwrap(await publish(goods, [field('name', 'text'), field('price', 'number')]));
    const item = column('item', 'relation', { formId: goods, multiple: false });
    return { goods, bill, publish, formOf, item };
  };
  const codes = (result: Awaited<ReturnType<Awaited<ReturnType<typeof made>>['publish']>>) =>
    result.ok || result.error.code !== 'invalid' ? [] : result.error.issues.map(({ code }) => code);

  test('a look-up and a formula added to rows that are there fills them', async () => {
    const { goods, bill, publish, formOf, item } = await made();
    unwrap(await publish(bill, [field('lines', 'subform'), item, column('count', 'number')]));
    const [one] = await world.create(await formOf(goods), { name: '柜', price: '12' });
    const [made1] = await world.create(await formOf(bill), { lines: [{ item: one?.id, count: '2' }, { count: '1' }] });
    const more = [
      shown('unit', 'f_price', true),
      column('sum', 'formula', { formula: '{f_unit} * {f_count}', result: 'number' }),
      field('total', 'formula', { config: { formula: 'SUM({f_lines.f_sum})', result: 'number' } }),
    ];
    unwrap(await publish(bill, [field('lines', 'subform'), item, column('count', 'number'), ...more]));
    await carryOver({
      due: derivationsDue(database.pool),
      store: createRecordStore(database.pool, createSignal()),
      forms: world.forms,
      catalog: fieldTypes,
      clock: systemClock,
      calendar: async () => workingCalendar(defaultCalendar),
      romanise,
    })(new AbortController().signal);
    const { record } = unwrap(await world.reader.get(lan, await formOf(bill), made1?.id ?? ''));
    expect(record).toMatchObject({
      version: 1,
      values: { total: '24', lines: [{ unit: '12', sum: '24' }, { unit: null }] },
    });
  });

  test('is refused where the relation is not in the same row, and where a formula reads what is not stored', async () => {
    const { goods, bill, publish, item } = await made();
    const outside = field('whole', 'relation', { config: { formId: goods, multiple: false } });
    const through = (key: string, to: string, stored = true): Block =>
      column(key, 'lookup', { through: to, fieldId: 'f_price', stored });
    expect(
      codes(await publish(bill, [outside, field('lines', 'subform'), item, through('unit', 'f_whole')])),
    ).toContain('no_source');
    const top = field('unit', 'lookup', { config: { through: 'f_item', fieldId: 'f_price', stored: true } });
    expect(codes(await publish(bill, [field('lines', 'subform'), item, top]))).toContain('no_source');
    const live = [field('lines', 'subform'), item, through('unit', 'f_item', false)];
    const inRow = column('sum', 'formula', { formula: '{f_unit} * 2', result: 'number' });
    const above = field('sum', 'formula', { config: { formula: 'SUM({f_lines.f_unit})', result: 'number' } });
    expect(codes(await publish(bill, [...live, inRow]))).toContain('not_stored');
    expect(codes(await publish(bill, [...live, above]))).toContain('not_stored');
    unwrap(await publish(bill, live));
  });

  test('is refused where a look-up in rows would depend on itself by the way of another form', async () => {
    const { goods, bill, publish, item } = await made();
    const lines = [field('lines', 'subform'), item, shown('unit', 'f_price', true)];
    const total = field('total', 'formula', { config: { formula: 'SUM({f_lines.f_unit})', result: 'number' } });
    unwrap(await publish(bill, [...lines, total]));
    const bought = field('bought', 'relation', { config: { formId: bill, multiple: false } });
    const back = (key: string) =>
      field(key, 'lookup', { config: { through: 'f_bought', fieldId: 'f_total', stored: true } });
    unwrap(await publish(goods, [field('name', 'text'), field('price', 'number'), bought, back('cost')]));
    const circle = [field('lines', 'subform'), item, shown('unit', 'f_cost', true)];
    expect(codes(await publish(bill, [...circle, total]))).toContain('dependency_cycle');
  });
});
