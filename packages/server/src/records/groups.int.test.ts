import {
  type Access,
  type Condition,
  type GroupQuery,
  type PublishedForm,
  type RecordGroups,
  type RecordView,
  type Sort,
  sql,
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
  ]);
  customerIds = (await world.create(customers, { name: '华为' }, { name: '海尔' })).map(({ id }) => id);
});

const columns: Readonly<Record<string, (record: RecordView) => string | null>> = {
  f_stage: ({ values }) => values.stage as string | null,
  f_seller: ({ values }) => values.seller as string | null,
  f_customer: ({ values }) => values.customer as string | null,
  $owner: ({ ownerId }) => ownerId,
};

/** What the groups should be, from a plain list of the same records. */
function naive(records: readonly RecordView[], { by, lanes, limit = 20 }: GroupQuery) {
  const cells = new Map<string, RecordView[]>();
  for (const record of records) {
    const cell = JSON.stringify([columns[by]?.(record) ?? null, lanes ? (columns[lanes]?.(record) ?? null) : null]);
    cells.set(cell, [...(cells.get(cell) ?? []), record]);
  }
  const sum = (some: readonly RecordView[]) => {
    const amounts = some.flatMap(({ values }) => (values.amount === null ? [] : [Number(values.amount)]));
    return amounts.length === 0 ? null : amounts.reduce((total, one) => total + one, 0);
  };
  return [...cells]
    .map(([cell, some]) => [cell, some.length, sum(some), some.slice(0, limit).map(({ id }) => id)])
    .sort();
}

const plainly = ({ groups }: RecordGroups) =>
  groups
    .map(({ key, lane, count, sums, items }) => {
      const total = sums.f_amount ?? null;
      return [JSON.stringify([key, lane]), count, total === null ? null : Number(total), items.map(({ id }) => id)];
    })
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
});
const filter: Condition = { field: 'f_amount', operator: 'at-least', operand: { kind: 'constant', value: '0' } };

test('groups, lanes, counts, sums and first records are those of the plain list', async () => {
  const asked = fc.record({
    by: fc.constantFrom('f_stage', 'f_seller', 'f_customer', '$owner'),
    lanes: fc.constantFrom('f_stage', 'f_seller', '$owner', null),
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
    fc.asyncProperty(fc.array(deal, { maxLength: 40 }), asked, async (rows, query) => {
      fc.pre(query.by !== query.lanes);
      await run(database.pool, sql`delete from records.deal`);
      const given = rows.map((row) => ({ ...row, customer: row.customer === null ? null : customerIds[row.customer] }));
      if (given.length > 0) await world.create(deals, ...given);

      const found = unwrap(await world.reader.groups(lan, deals, { ...query, sums: ['f_amount'] }));

      expect(plainly(found)).toEqual(naive(await all(query), query));
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
    const query = { by: 'f_seller', sums: ['f_fee', 'f_amount'] };
    const { groups, titles } = unwrap(await world.reader.groups(lan, deals, query));

    expect(groups.map(({ key, count, sums }) => [key, count, sums.f_fee, sums.f_amount])).toEqual([
      [null, 13, '1.2', '66'],
      [ning.userId, 1, null, null],
    ]);
    expect(titles[ning.userId]).toBe('周宁');
    const byCustomer = unwrap(await world.reader.groups(lan, deals, { by: 'f_customer' }));
    expect(byCustomer.titles[customerIds[0] ?? '']).toBe('华为');
  });

  test('takes two statements, whatever the number of groups', async () => {
    const few = () => world.reader.groups(lan, deals, { by: 'f_stage', sums: ['f_amount'] });
    const many = () => world.reader.groups(lan, deals, { by: 'f_stage', lanes: 'f_seller', sums: ['f_amount'] });
    expect(await statementsOf(database.pool, few)).toBe(2);
    expect(await statementsOf(database.pool, many)).toBe(2);
  });

  test.each([
    [{ by: 'f_gone' }, [['by', 'unknown_field']]],
    [{ by: 'f_title' }, [['by', 'unfit_field']]],
    [{ by: 'f_stage', lanes: 'f_closes' }, [['lanes', 'unfit_field']]],
    [{ by: 'f_stage', lanes: 'f_stage' }, [['lanes', 'same_field']]],
    [{ by: 'f_stage', sums: ['f_amount', 'f_title'] }, [['sums.1', 'unfit_field']]],
  ])('refuses to group by %j', async (query, issues) => {
    const found = await world.reader.groups(lan, deals, query);

    if (found.ok || found.error.code !== 'invalid') throw new Error('not refused');
    expect(found.error.issues.map(({ path, code }) => [path.join('.'), code])).toEqual(issues);
  });
});

describe('what the actor may not see', () => {
  beforeAll(makeTwelve);
  const within = async (change: Partial<Access>) => createWorld(database.pool, { ...everything, ...change });

  test.each(['by', 'lanes', 'sums'])('a hidden field is unknown as %s', async (place) => {
    const hidden = await within({
      fieldRight: (_, __, id) => (id === 'f_stage' || id === 'f_fee' ? 'hidden' : 'edit'),
    });
    const query = {
      by: { by: 'f_stage' },
      lanes: { by: 'f_seller', lanes: 'f_stage' },
      sums: { by: 'f_seller', sums: ['f_fee'] },
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
    for (const query of [{ by: 'f_seller' }, { by: 'f_stage', sums: ['f_fee'] }])
      expect(await masked.reader.groups(lan, deals, query)).toMatchObject({ error: { code: 'invalid' } });
  });

  test('records out of scope are neither counted nor summed nor shown', async () => {
    const scope: Condition = {
      field: 'f_seller',
      operator: 'equals',
      operand: { kind: 'constant', value: ning.userId },
    };
    const scoped = await within({ recordScope: (_, __, formId) => formId !== deals.id || scope });

    const { groups } = unwrap(await scoped.reader.groups(lan, deals, { by: 'f_stage', sums: ['f_amount'] }));

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
