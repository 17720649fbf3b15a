import { newId, type PublishedForm, type Row, raw, type Values } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let quote: PublishedForm;

const column = (key: string, type: Parameters<typeof field>[1], more: Parameters<typeof field>[2] = {}) =>
  field(key, type, { parent: 'f_lines', ...more });

const blocks = [
  field('name', 'text'),
  field('lines', 'subform', { config: { mostRows: 5000 } }),
  column('item', 'text', { required: true }),
  column('qty', 'number', { default: { kind: 'constant', value: '1' } }),
  column('sku', 'text', { unique: true }),
  column('seller', 'user'),
  column('due', 'datetime', { config: { precision: 'minute' } }),
  column('tags', 'tags'),
];

beforeAll(async () => {
  world = await createWorld(database.pool);
  quote = await world.publish('quote', blocks);
});

const empty = { qty: '1', sku: null, seller: null, due: null, tags: null };
const line = (item: string, more: Record<string, unknown> = {}): Row => ({ id: newId(), item, ...empty, ...more });
const read = async (id: string, form = quote) => unwrap(await world.reader.get(lan, form, id)).record.values.lines;
const update = (id: string, values: Values, version?: number) =>
  world.write(quote, [{ kind: 'update', id, values, ...(version ? { version } : {}) }]);
const codes = (result: Awaited<ReturnType<typeof update>>) =>
  result.ok || result.error.code !== 'invalid'
    ? []
    : result.error.issues.map(({ code, path }) => [code, path.join('.')]);
async function made(...lines: unknown[]) {
  const [record] = await world.create(quote, { name: '报价', lines });
  return record?.id ?? '';
}

describe('rows of a subform', () => {
  test('read back as they were written, with ids, defaults and every kind of cell', async () => {
    const full = { qty: '12.5', sku: 'A-1', seller: lan.userId, due: '2026-12-18T02:30:00.000Z', tags: ['甲', '乙'] };
    const id = await made({ item: '控制柜', ...full }, { item: '线缆' });

    const rows = (await read(id)) as Row[];

    expect(rows.map(({ id: _, ...cells }) => cells)).toEqual([
      { item: '控制柜', ...full },
      { item: '线缆', ...empty },
    ]);
    expect(new Set(rows.map((row) => row.id)).size).toBe(2);
    expect(unwrap(await world.reader.get(lan, quote, id)).titles[lan.userId]).toBe('陈岚');
  });

  test('show their number and the first of them in a list', async () => {
    const id = await made(...Array.from({ length: 7 }, (_, index) => line(`第 ${index + 1} 行`)));

    const page = unwrap(await world.reader.query(lan, quote, {}));

    expect(page.items.find((record) => record.id === id)?.values.lines).toMatchObject({
      count: 7,
      first: [{ item: '第 1 行' }, { item: '第 2 行' }, { item: '第 3 行' }],
    });
  });

  test('are asked for by whether there are any', async () => {
    const [some, none] = [await made(line('一')), await made()];
    const having = async (operator: string) => {
      const filter = { field: 'f_lines', operator } as const;
      const page = unwrap(await world.reader.query(lan, quote, { filter, limit: 200 }));
      return page.items.map((record) => record.id);
    };

    expect([(await having('is-empty')).includes(none), (await having('is-empty')).includes(some)]).toEqual([
      true,
      false,
    ]);
    expect(await having('is-not-empty')).toContain(some);
  });

  test('are found by what their cells say', async () => {
    const id = await made(line('阿尔法螺栓'));

    const hits = unwrap(await world.reader.query(lan, quote, { search: '阿尔法' }));

    expect(hits.items.map((record) => record.id)).toEqual([id]);
  });

  test('come back equal after any sequence of edits', async () => {
    const id = await made();
    const cell = fc.constantFrom('甲', '乙', '丙');
    const edit = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), at: fc.nat(20), item: cell }),
      fc.record({ kind: fc.constant('set' as const), at: fc.nat(20), item: cell }),
      fc.record({ kind: fc.constant('drop' as const), at: fc.nat(20), item: cell }),
      fc.record({ kind: fc.constant('move' as const), at: fc.nat(20), item: cell }),
    );
    const apply = (rows: readonly Row[], { kind, at, item }: { kind: string; at: number; item: string }): Row[] => {
      if (kind === 'add') return rows.toSpliced(at % (rows.length + 1), 0, line(item));
      const place = rows.length === 0 ? 0 : at % rows.length;
      const row = rows[place];
      if (!row) return [...rows];
      if (kind === 'set') return rows.toSpliced(place, 1, { ...row, item, qty: String(at) });
      const rest = rows.toSpliced(place, 1);
      return kind === 'drop' ? rest : rest.toSpliced((at * 7) % rows.length, 0, row);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 6 }), { maxLength: 5 }), async (rounds) => {
        let rows = ((await read(id)) ?? []) as readonly Row[];
        for (const edits of rounds) {
          rows = edits.reduce<readonly Row[]>(apply, rows);
          unwrap(await update(id, { lines: rows }));
          expect((await read(id)) ?? []).toEqual(rows);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('are changed only as the subform allows, whatever whoever writes sends', async () => {
    const config = { mayAdd: false, mayEdit: false, mayRemove: false, mayReorder: false };
    const fixed = await world.publish('fixed_rows', [field('lines', 'subform', { config }), column('item', 'text')]);
    const [record] = await world.create(fixed, { lines: [{ item: '一' }, { item: '二' }] });
    const [one, two] = (record?.values.lines ?? []) as [Row, Row];
    const refused = async (...lines: Row[]) => {
      const result = await world.write(fixed, [{ kind: 'update', id: record?.id ?? '', values: { lines } }]);
      return result.ok || result.error.code !== 'invalid' ? null : result.error.issues.map(({ message }) => message);
    };

    expect(await refused(two, one)).toEqual([{ zh: '这里不能调整行的顺序', en: expect.any(String) }]);
    expect(await refused({ ...one, item: '改' }, two)).toEqual([{ zh: '已有的行不能修改', en: expect.any(String) }]);
    expect(await refused(one)).toEqual([{ zh: '这里不能删除行', en: expect.any(String) }]);
    expect(await refused(one, two, line('三'))).toEqual(expect.arrayContaining([expect.anything()]));
    expect(await refused(one, two)).toBeNull();
  });

  test('are checked cell by cell, and nothing is written when one is wrong', async () => {
    const id = await made(line('一'));
    const before = await read(id);

    const refused = await update(id, {
      lines: [
        ...(before as Row[]),
        { item: null, qty: 'abc' },
        { item: '二', sku: 'S' },
        { item: '三', sku: 'S' },
        { item: '四', seller: newId() },
        { item: '五', colour: 'red' },
      ],
    });

    expect(codes(refused)).toEqual([
      ['unknown_field', 'lines.5.colour'],
      ['required', 'lines.1.item'],
      ['custom', 'lines.1.qty'],
      ['not_unique', 'lines.3.sku'],
    ]);
    expect(codes(await update(id, { lines: [{ item: '四', seller: newId() }] }))).toEqual([
      ['not_found', 'lines.0.seller'],
    ]);
    expect(await read(id)).toEqual(before);
  });

  test('say in the history which rows came, went and changed', async () => {
    const [stays, goes] = [line('留下'), line('拿走')];
    const id = await made(stays, goes);

    const added = line('新来');
    unwrap(await update(id, { lines: [{ ...stays, qty: '9' }, added] }));

    const [entry] = unwrap(await world.reader.history(lan, quote, id)).items;
    expect(entry?.changes).toEqual({
      lines: {
        old: [
          { ...goes, $at: 2 },
          { id: stays.id, $at: 1, qty: '1' },
        ],
        new: [
          { id: stays.id, $at: 1, qty: '9' },
          { ...added, $at: 2 },
        ],
      },
    });
  });

  test('the same rows again are no change, and an empty row is no row', async () => {
    const id = await made(line('一'), { item: '', qty: null });

    expect(await read(id)).toHaveLength(1);
    const again = unwrap(await update(id, { lines: await read(id) }));
    expect(again.records[0]?.version).toBe(1);
    unwrap(await update(id, { lines: [] }));
    expect(await read(id)).toBeNull();
  });

  test('of two writers who saw the same version the second hears of a conflict', async () => {
    const id = await made(line('一'));
    const mine = [...((await read(id)) as Row[]), line('我的')];
    const theirs = [...((await read(id)) as Row[]), line('他的')];

    const results = await Promise.all([update(id, { lines: mine }, 1), update(id, { lines: theirs }, 1)]);

    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'conflict' } });
    expect(await read(id)).toHaveLength(2);
  });

  test('of writers without a version the last leaves exactly its own rows', async () => {
    const id = await made(line('一'), line('二'));
    const kept = (await read(id)) as Row[];
    const versions = Array.from({ length: 8 }, (_, index) => [
      ...(index % 2 === 0 ? kept.slice(0, 1) : kept.slice(1)).map((row) => ({ ...row, item: `第 ${index} 版` })),
      line(`新 ${index}`),
    ]);

    const results = await Promise.all(versions.map((lines) => update(id, { lines })));

    expect(results.every(({ ok }) => ok)).toBe(true);
    expect(versions).toContainEqual(await read(id));
  });

  test('5,000 of them are written and read at once; one more is refused', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => line(`零件 ${index}`));
    const id = await made(...many);
    expect(await read(id)).toHaveLength(5000);

    const edited = ((await read(id)) as Row[]).with(4321, { ...(many[4321] as Row), qty: '7' });
    unwrap(await update(id, { lines: edited }));
    expect(((await read(id)) as Row[])[4321]).toMatchObject({ item: '零件 4321', qty: '7' });

    expect(codes(await update(id, { lines: [...edited, line('多')] }))).toEqual([['too_many', 'lines']]);
  });

  test('stay with a record that is deleted, and come back with it', async () => {
    const id = await made(line('一'));

    unwrap(await world.write(quote, [{ kind: 'delete', id }]));
    unwrap(await world.write(quote, [{ kind: 'restore', id }]));

    expect(await read(id)).toMatchObject([{ item: '一' }]);
  });

  test('a column that a person may not see stays out, and keeps its cells when they write', async () => {
    const hiding = await createWorld(database.pool, {
      ...everything,
      fieldRight: (actor, _form, id) => (actor.userId === ning.userId && id === 'f_qty' ? 'hidden' : 'edit'),
    });
    const id = await made(line('一', { qty: '42' }));

    const seen = unwrap(await hiding.reader.get(ning, quote, id)).record.values.lines as Row[];
    expect(seen[0]).not.toHaveProperty('qty');
    unwrap(
      await hiding.write(quote, [{ kind: 'update', id, values: { lines: [{ ...seen[0], item: '改' }] } }], true, ning),
    );

    expect(await read(id)).toMatchObject([{ item: '改', qty: '42' }]);
  });

  test('a removed subform comes back with its rows', async () => {
    const first = await world.publish('order', blocks);
    const [record] = await world.create(first, { lines: [{ item: '一', sku: 'A' }] });
    const without = await world.publish('order', blocks.slice(0, 1), first);
    expect(await run(database.pool, raw(`select to_regclass('records.order__lines') as found`))).toEqual([
      { found: null },
    ]);

    const again = await world.publish('order', blocks, without);

    expect(await read(record?.id ?? '', again)).toMatchObject([{ item: '一', sku: 'A' }]);
  });
});
