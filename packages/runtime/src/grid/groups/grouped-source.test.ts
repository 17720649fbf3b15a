import type { GroupKey, RecordView } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Group, headOf } from './group-head.ts';
import { layoutOf } from './group-layout.ts';
import { GroupedSource } from './grouped-source.ts';

/** A table of records by group, and what reads it, counting the questions. */
function tableOf(counts: readonly number[]) {
  const records = new Map(
    counts.map((count, at) => [
      `g${at}`,
      Array.from({ length: count }, (_, index) => ({ id: `g${at} ${index}`, values: {} }) as RecordView),
    ]),
  );
  const asked = { pages: 0, page: 0 };
  const of = ({ key }: GroupKey) => records.get(key ?? '') ?? [];
  const ports = {
    pages: async (groups: readonly GroupKey[], limit: number) => {
      asked.pages++;
      return groups.map((group) => ({ ...group, items: of(group).slice(0, limit), nextCursor: null }));
    },
    page: async (group: GroupKey, cursor: string | null, limit: number) => {
      asked.page++;
      const from = Number(cursor ?? 0);
      const all = of(group);
      const nextCursor = from + limit < all.length ? String(from + limit) : null;
      return { items: all.slice(from, from + limit), titles: {}, nextCursor };
    },
  };
  const groups = counts.map(
    (count, at): Group => ({
      name: `g${at}`,
      key: { key: `g${at}`, lane: null },
      label: `g${at}`,
      color: undefined,
      count,
      figures: {},
      groups: null,
    }),
  );
  return { groups, ports, asked, records };
}

test('rows are heads and the records of what is not folded, whatever block they are read by', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(fc.nat(4), fc.integer({ min: 90, max: 350 })), { maxLength: 12 }),
      fc.array(fc.nat(11)),
      async (counts, folded) => {
        const { groups, ports, records } = tableOf(counts);
        const isFolded = (name: string) => folded.some((at) => name === `g${at}`);
        const layout = layoutOf(groups, isFolded);
        const source = new GroupedSource(layout, ports);

        const blocks = Array.from({ length: Math.ceil(layout.length / 100) }, (_, index) => index).reverse();
        const rows: RecordView[] = [];
        for (const index of blocks) rows.unshift(...(await source.block(index)).page.items);

        const expected = groups.flatMap(({ name }) => [
          `group ${name}`,
          ...(isFolded(name) ? [] : (records.get(name) ?? []).map(({ id }) => id)),
        ]);
        expect(rows.map(({ id }) => id)).toEqual(expected);
        const places = rows.flatMap((row, index) => (headOf(row) === undefined ? [source.place(index)] : []));
        expect(places).toEqual(places.map((_, index) => index));
      },
    ),
    { numRuns: 60 },
  );
});

test('a block takes one question for its short groups and one for a long one that begins in it', async () => {
  const { groups, ports, asked } = tableOf([...Array.from({ length: 30 }, () => 2), 5000]);
  const source = new GroupedSource(
    layoutOf(groups, () => false),
    ports,
  );

  await source.block(0);

  expect(asked).toEqual({ pages: 1, page: 1 });
});

test('what has gone since it was counted leaves a place without a record', async () => {
  const { groups, ports, records } = tableOf([3, 2]);
  records.get('g0')?.pop();
  const source = new GroupedSource(
    layoutOf(groups, () => false),
    ports,
  );

  const { page } = await source.block(0);

  expect(page.items.map((row) => (headOf(row) === null ? 'gone' : row.id))).toEqual([
    'group g0',
    'g0 0',
    'g0 1',
    'gone',
    'group g1',
    'g1 0',
    'g1 1',
  ]);
  expect((await source.range(0, 4)).map(({ id }) => id)).toEqual(['g0 0', 'g0 1', 'g1 0', 'g1 1']);
});
