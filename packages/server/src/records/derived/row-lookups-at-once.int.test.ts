import { type PublishedForm, type RecordChange, sql } from '@mortise/core';
import { run } from '@mortise/db';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lan, unwrap } from '../test-world.ts';
import { verified } from './test-ports.ts';
import { database, order, product, products, read, world } from './test-row-lookups.ts';

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
      const fields = await verified(database.pool, world);
      expect(fields.filter(({ drifted }) => drifted > 0)).toEqual([]);
      expect(fields.some(({ field: name }) => name === 'unit')).toBe(true);
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
    (await verified(database.pool, world))
      .filter((each) => each.drifted > 0)
      .map(({ field: name, drifted: count }) => [name, count]);
  expect(await drifted()).toEqual([]);

  await run(database.pool, sql`update records.purchase__lines set sum = 31 where _parent = ${made?.id} and count = 3`);
  expect(await drifted()).toEqual([['sum', 1]]);

  await run(database.pool, sql`update records.purchase__lines set sum = 30 where _parent = ${made?.id} and count = 3`);
  expect(await drifted()).toEqual([]);
});
