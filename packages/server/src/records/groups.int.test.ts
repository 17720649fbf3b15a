import {
  type Access,
  type Condition,
  type DatePart,
  dateParts,
  type Figures,
  figureName,
  type GroupQuery,
  type PublishedForm,
  type RecordGroups,
  type RecordView,
  readDay,
  type Sort,
  sql,
  weekdayOf,
  writeDay,
} from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, ning, statementsOf, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let customers: PublishedForm;
let deals: PublishedForm;
let customerIds: string[];

const stages = ['o_new', 'o_talk', 'o_won'];
const options = stages.map((id) => ({ id, label: id, color: 'indigo' }));

beforeAll(async () => {
  world = await createWorld(database.pool);
  customers = await world.publish('customer', [field('name', 'text')]);
  deals = await world.publish('deal', [
    field('title', 'text'),
    field('stage', 'select', { config: { options } }),
    field('seller', 'user'),
    field('customer', 'relation', { config: { formId: customers.id, multiple: false } }),
    field('amount', 'number'),
    field('fee', 'currency'),
    field('closes', 'datetime'),
    field('meets', 'datetime', { config: { precision: 'minute' } }),
    field('products', 'multiselect', { config: { options } }),
  ]);
  customerIds = (await world.create(customers, { name: '华为' }, { name: '海尔' })).map(({ id }) => id);
});

const columns: Readonly<Record<string, (record: RecordView) => string | null>> = {
  f_stage: ({ values }) => values.stage as string | null,
  f_seller: ({ values }) => values.seller as string | null,
  f_customer: ({ values }) => values.customer as string | null,
  $owner: ({ ownerId }) => ownerId,
};

/** The first day of the stretch that a day lies in. */
function begins(day: string, per: DatePart): string {
  const [year = '', month = ''] = day.split('-');
  if (per === 'year') return `${year}-01-01`;
  if (per === 'quarter') return `${year}-${String(Math.floor((Number(month) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`;
  if (per === 'month') return `${year}-${month}-01`;
  const at = readDay(day) ?? 0;
  return per === 'week' ? writeDay(at - (weekdayOf(at) - 1)) : day;
}
const inShanghai = (moment: string) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);
const keyOf = (record: RecordView, field: string, per: DatePart | undefined): string | null => {
  if (field === 'f_closes') return record.values.closes ? begins(String(record.values.closes), per ?? 'day') : null;
  if (field === 'f_meets')
    return record.values.meets ? begins(inShanghai(String(record.values.meets)), per ?? 'day') : null;
  return columns[field]?.(record) ?? null;
};

/** What the groups should be, from a plain list of the same records. */
function naive(records: readonly RecordView[], { by, per, lanes, lanesPer, limit = 20 }: GroupQuery) {
  const cells = new Map<string, RecordView[]>();
  for (const record of records) {
    const cell = JSON.stringify([keyOf(record, by, per), lanes ? keyOf(record, lanes, lanesPer) : null]);
    cells.set(cell, [...(cells.get(cell) ?? []), record]);
  }
  return [...cells]
    .map(([cell, some]) => [cell, some.length, figuresIn(some), some.slice(0, limit).map(({ id }) => id)])
    .sort();
}

const asked = [
  ...(['sum', 'average', 'min', 'max', 'filled', 'empty'] as const).map((of) => ({ field: 'f_amount', of })),
  ...(['min', 'max', 'filled'] as const).map((of) => ({ field: 'f_closes', of })),
  ...(['max', 'empty'] as const).map((of) => ({ field: 'f_meets', of })),
  ...(['filled', 'empty'] as const).map((of) => ({ field: 'f_products', of })),
];

/** The same as `asked`, by hand. */
function figuresIn(some: readonly RecordView[]) {
  const valuesOf = (key: string) => some.flatMap(({ values }) => values[key] ?? []);
  const amounts = valuesOf('amount').map(Number);
  const sum = amounts.reduce((total, one) => total + one, 0);
  const [days, moments] = [valuesOf('closes').map(String).sort(), valuesOf('meets').map(String).sort()];
  const products = some.filter(({ values }) => values.products !== null).length;
  const numbers =
    amounts.length === 0
      ? [null, null, null, null]
      : [sum, sum / amounts.length, Math.min(...amounts), Math.max(...amounts)];
  return [
    ...numbers.map((number) => (number === null ? null : Math.round(number * 1e6) / 1e6)),
    amounts.length,
    some.length - amounts.length,
    days.at(0) ?? null,
    days.at(-1) ?? null,
    days.length,
    moments.at(-1) ?? null,
    some.length - moments.length,
    products,
    some.length - products,
  ];
}

const readable = (figures: Figures) =>
  asked.map((figure) => {
    const found = figures[figureName(figure)] ?? null;
    return found === null || found.includes('-', 1) ? found : Number(found);
  });

const plainly = ({ groups }: RecordGroups) =>
  groups
    .map(({ key, lane, count, figures, items }) => [
      JSON.stringify([key, lane]),
      count,
      readable(figures),
      items.map(({ id }) => id),
    ])
    .sort();

const all = async (query: Partial<GroupQuery>) => {
  const { filter = null, search = '', sort = [] } = query;
  return unwrap(await world.reader.query(lan, deals, { filter, search, sort, limit: 200 })).items;
};

const deal = fc.record({
  title: fc.constantFrom('称重 改造', '视觉检测', '能耗监测', null),
  stage: fc.constantFrom(...stages, null),
  seller: fc.constantFrom(lan.userId, ning.userId, null),
  customer: fc.constantFrom(0, 1, null),
  amount: fc.constantFrom('0', '12.5', '-3', '1000000', null),
  closes: fc.constantFrom('2026-01-01', '2026-03-31', '2026-04-01', '2025-12-29', '2026-12-31', null),
  meets: fc.constantFrom('2026-03-31T15:59:00.000Z', '2026-03-31T16:00:00.000Z', '2026-12-31T23:00:00.000Z', null),
  products: fc.constantFrom(['o_new'], ['o_new', 'o_won'], null),
});
const sumsOf = (...ids: string[]) => ids.map((field) => ({ field, of: 'sum' as const }));
const filter: Condition = { field: 'f_amount', operator: 'at-least', operand: { kind: 'constant', value: '0' } };

test('groups, lanes, counts, figures and first records are those of the plain list', async () => {
  const wanted = fc.record({
    by: fc.constantFrom('f_stage', 'f_seller', 'f_customer', '$owner', 'f_closes', 'f_meets'),
    per: fc.constantFrom(...dateParts),
    lanes: fc.constantFrom('f_stage', 'f_seller', '$owner', 'f_closes', null),
    lanesPer: fc.constantFrom(...dateParts),
    sort: fc.constantFrom<Sort[]>(
      [],
      [{ field: 'f_amount', direction: 'desc' }],
      [
        { field: 'f_title', direction: 'asc' },
        { field: 'f_stage', direction: 'asc' },
      ],
    ),
    filter: fc.constantFrom(null, filter),
    search: fc.constantFrom('', '检测'),
    limit: fc.integer({ min: 1, max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deal, { maxLength: 40 }), wanted, async (rows, query) => {
      fc.pre(query.by !== query.lanes);
      await run(database.pool, sql`delete from records.deal`);
      const given = rows.map((row) => ({ ...row, customer: row.customer === null ? null : customerIds[row.customer] }));
      if (given.length > 0) await world.create(deals, ...given);

      const found = unwrap(await world.reader.groups(lan, deals, { ...query, figures: asked }));

      const records = await all(query);
      expect(plainly(found)).toEqual(naive(records, query));
      if (found.groups.length > 0) {
        const { groups } = unwrap(await world.reader.groupPages(lan, deals, { ...query, groups: found.groups }));
        expect(groups).toEqual(found.groups.map(({ count: _, figures: __, ...page }) => page));
      }
      const { filter, search } = query;
      expect(readable(unwrap(await world.reader.figures(lan, deals, { filter, search, figures: asked })))).toEqual(
        figuresIn(records),
      );
      const tally = unwrap(await world.reader.tally(lan, deals, { filter, search, field: 'f_products' }));
      const counted = new Map<string | null, number>();
      for (const { values } of records)
        for (const key of (values.products as string[] | null) ?? [null]) counted.set(key, (counted.get(key) ?? 0) + 1);
      expect(new Map(tally.counts.map(({ key, count }) => [key, count]))).toEqual(counted);
    }),
    { numRuns: 80 },
  );
});

async function makeTwelve() {
  await run(database.pool, sql`delete from records.deal`);
  const rows = Array.from({ length: 12 }, (_, index) => ({ stage: 'o_talk', amount: `${index}`, fee: '0.1' }));
  const [seller, customer] = [ning.userId, customerIds[0]];
  await world.create(deals, ...rows, { stage: 'o_won', seller, customer }, { stage: null, closes: '2026-12-18' });
}

describe('with twelve deals in one stage', () => {
  const sort: Sort[] = [{ field: 'f_amount', direction: 'desc' }];
  beforeAll(makeTwelve);

  test('the rest of a group follows its first page', async () => {
    const { groups } = unwrap(await world.reader.groups(lan, deals, { by: 'f_stage', sort, limit: 5 }));
    const talk = groups.find(({ key }) => key === 'o_talk');
    const within: Condition = { field: 'f_stage', operator: 'equals', operand: { kind: 'constant', value: 'o_talk' } };

    const rest = unwrap(
      await world.reader.query(lan, deals, { filter: within, sort, cursor: talk?.nextCursor ?? null, limit: 50 }),
    );

    const amounts = [...(talk?.items ?? []), ...rest.items].map(({ values }) => values.amount);
    expect(amounts).toEqual(['11', '10', '9', '8', '7', '6', '5', '4', '3', '2', '1', '0']);
    expect(groups.filter(({ key }) => key !== 'o_talk').map(({ nextCursor }) => nextCursor)).toEqual([null, null]);
  });

  test('the largest comes first, amounts stay exact, and groups have names', async () => {
    const query = { by: 'f_seller', figures: sumsOf('f_fee', 'f_amount') };
    const { groups, titles } = unwrap(await world.reader.groups(lan, deals, query));

    expect(
      groups.map(({ key, count, figures }) => [key, count, figures['sum f_fee'], figures['sum f_amount']]),
    ).toEqual([
      [null, 13, '1.2', '66'],
      [ning.userId, 1, null, null],
    ]);
    expect(titles[ning.userId]).toBe('周宁');
    const byCustomer = unwrap(await world.reader.groups(lan, deals, { by: 'f_customer' }));
    expect(byCustomer.titles[customerIds[0] ?? '']).toBe('华为');
  });

  test('known groups that are none of the form are refused, and others come in one statement', async () => {
    const pages = (by: string, key: string) =>
      world.reader.groupPages(lan, deals, { by, groups: [{ key, lane: null }], limit: 5 });

    expect(await statementsOf(database.pool, () => pages('f_stage', 'o_talk'))).toBe(1);
    expect(unwrap(await pages('f_stage', 'o_talk')).groups[0]?.items).toHaveLength(5);
    for (const [by, key] of [
      ['f_seller', 'nobody'],
      ['f_closes', '2026-13-01'],
    ] as const)
      expect(await pages(by, key)).toMatchObject({ error: { issues: [{ code: 'unknown_group' }] } });
  });

  test('takes two statements, whatever the number of groups, and one for the heads alone', async () => {
    const heads = () => world.reader.groups(lan, deals, { by: 'f_closes', per: 'month', limit: 0 });
    expect(await statementsOf(database.pool, heads)).toBe(1);
    const few = () => world.reader.groups(lan, deals, { by: 'f_stage', figures: sumsOf('f_amount') });
    const many = () =>
      world.reader.groups(lan, deals, { by: 'f_stage', lanes: 'f_seller', figures: sumsOf('f_amount') });
    expect(await statementsOf(database.pool, few)).toBe(2);
    expect(await statementsOf(database.pool, many)).toBe(2);
  });

  test.each([
    [{ by: 'f_gone' }, [['by', 'unknown_field']]],
    [{ by: 'f_title' }, [['by', 'unfit_field']]],
    [{ by: 'f_stage', lanes: 'f_products' }, [['lanes', 'unfit_field']]],
    [{ by: 'f_stage', lanes: 'f_stage' }, [['lanes', 'same_field']]],
    [{ by: 'f_stage', figures: sumsOf('f_amount', 'f_title') }, [['figures.1', 'unfit_field']]],
  ])('refuses to group by %j', async (query, issues) => {
    const found = await world.reader.groups(lan, deals, query);

    if (found.ok || found.error.code !== 'invalid') throw new Error('not refused');
    expect(found.error.issues.map(({ path, code }) => [path.join('.'), code])).toEqual(issues);
  });
});

describe('what the actor may not see', () => {
  beforeAll(makeTwelve);
  const within = async (change: Partial<Access>) => createWorld(database.pool, { ...everything, ...change });

  test.each(['by', 'lanes', 'figures'])('a hidden field is unknown as %s', async (place) => {
    const hidden = await within({
      fieldRight: (_, __, id) => (id === 'f_stage' || id === 'f_fee' ? 'hidden' : 'edit'),
    });
    const query = {
      by: { by: 'f_stage' },
      lanes: { by: 'f_seller', lanes: 'f_stage' },
      figures: { by: 'f_seller', figures: sumsOf('f_fee') },
    }[place] as GroupQuery;

    const found = await hidden.reader.groups(lan, deals, query);

    expect(found).toMatchObject({ ok: false, error: { code: 'invalid', issues: [{ code: 'unknown_field' }] } });
  });

  test('a masked field is shown with stars, and neither grouped by nor summed', async () => {
    const masked = await within({
      fieldRight: (_, __, id) => (id === 'f_fee' || id === 'f_seller' ? 'masked' : 'edit'),
    });

    const { groups } = unwrap(await masked.reader.groups(lan, deals, { by: 'f_stage' }));
    const cards = groups.flatMap(({ items }) => items);

    expect(JSON.stringify(groups)).not.toContain(ning.userId);
    expect(cards.map(({ values }) => [values.fee ?? null, values.seller ?? null])).toEqual(
      cards.map(() => [null, null]),
    );
    expect(cards.some(({ masked: texts }) => texts?.fee !== undefined)).toBe(true);
    for (const query of [{ by: 'f_seller' }, { by: 'f_stage', figures: sumsOf('f_fee') }])
      expect(await masked.reader.groups(lan, deals, query)).toMatchObject({ error: { code: 'invalid' } });
  });

  test('records out of scope are neither counted nor summed nor shown', async () => {
    const scope: Condition = {
      field: 'f_seller',
      operator: 'equals',
      operand: { kind: 'constant', value: ning.userId },
    };
    const scoped = await within({ recordScope: (_, __, formId) => formId !== deals.id || scope });

    const { groups } = unwrap(await scoped.reader.groups(lan, deals, { by: 'f_stage', figures: sumsOf('f_amount') }));

    expect(groups.map(({ key, count, items }) => [key, count, items.length])).toEqual([['o_won', 1, 1]]);
  });

  test('a related record out of reach has no name, and who may not read gets nothing', async () => {
    const blind = await within({ mayOnForm: (_, __, formId) => formId !== customers.id });
    const { titles } = unwrap(await blind.reader.groups(lan, deals, { by: 'f_customer' }));
    expect(titles[customerIds[0] ?? '']).toBeUndefined();

    const shut = await within({ mayOnForm: () => false });
    expect(await shut.reader.groups(lan, deals, { by: 'f_stage' })).toMatchObject({ error: { code: 'forbidden' } });
  });
});
