import { type Access, type PublishedForm, type RecordView, type SpanQuery, sql, writeDay } from '@mortise/core';
import { run } from '@mortise/db';
import { testDatabase } from '@mortise/testing';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, statementsOf, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let visits: PublishedForm;

beforeAll(async () => {
  world = await createWorld(database.pool);
  visits = await world.publish('visit', [
    field('title', 'text'),
    field('day', 'datetime'),
    field('last', 'datetime'),
    field('begins', 'datetime', { config: { precision: 'minute' } }),
    field('ends', 'datetime', { config: { precision: 'minute' } }),
    field('period', 'daterange'),
  ]);
});

const first = 20_788; // 2026-12-01
const day = (offset: number) => writeDay(first + offset);
const inShanghai = (moment: string) => new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 10);

/** First and last day of a record, as the calendar means them. */
const daysOf: Readonly<Record<string, (values: RecordView['values']) => readonly [string, string] | null>> = {
  f_day: ({ day: start, last }) => ends(start, last),
  f_begins: ({ begins, ends: end }) => ends(begins && inShanghai(String(begins)), end && inShanghai(String(end))),
  f_period: ({ period }) => {
    const { start, end } = (period ?? {}) as { start?: string; end?: string };
    return start && end ? [start, end] : null;
  },
};
const ends = (start: unknown, end: unknown): readonly [string, string] | null =>
  start ? [String(start), String(end && String(end) > String(start) ? end : start)] : null;

const someDay = fc.integer({ min: -6, max: 12 });
const visit = fc.record({
  title: fc.constantFrom('回访', '装机'),
  day: fc.option(someDay.map(day)),
  last: fc.option(someDay.map(day)),
  begins: fc.option(fc.integer({ min: -200, max: 300 }).map((hours) => moment(hours))),
  ends: fc.option(fc.integer({ min: -200, max: 300 }).map((hours) => moment(hours))),
  period: fc.option(
    fc.tuple(someDay, fc.nat(9)).map(([start, length]) => ({ start: day(start), end: day(start + length) })),
  ),
});
const moment = (hours: number) => new Date(first * 86_400_000 + hours * 3_600_000).toISOString();

test('the records of a stretch are those that have a day in it', async () => {
  const asked = fc.record({
    fields: fc.constantFrom(
      { start: 'f_day', end: 'f_last' },
      { start: 'f_day', end: null },
      { start: 'f_begins', end: 'f_ends' },
      { start: 'f_begins', end: null },
      { start: 'f_period', end: null },
    ),
    from: fc.integer({ min: -4, max: 8 }),
    length: fc.nat(6),
    filter: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 20 }), asked, async (rows, { fields, from, length, filter }) => {
      await run(database.pool, sql`delete from records.visit`);
      const made = rows.length > 0 ? await world.create(visits, ...rows) : [];
      const [start, until] = [day(from), day(from + length)];
      const query: SpanQuery = {
        ...fields,
        from: start,
        until,
        filter: filter ? { field: 'f_title', operator: 'equals', operand: { kind: 'constant', value: '回访' } } : null,
      };

      const { items, more } = unwrap(await world.reader.span(lan, visits, query));

      const expected = made.filter(({ values }) => {
        const days = daysOf[fields.start]?.(fields.end ? values : { ...values, last: null, ends: null });
        return days && days[0] <= until && days[1] >= start && (!filter || values.title === '回访');
      });
      expect(more).toBe(false);
      expect(items.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
    }),
    { numRuns: 60 },
  );
});

describe('with more records on a day than a calendar takes', () => {
  const query: SpanQuery = { start: 'f_day', from: day(0), until: day(1) };
  beforeAll(async () => {
    await run(database.pool, sql`delete from records.visit`);
    await world.create(visits, ...Array.from({ length: 500 }, () => ({ day: day(1) })));
    await world.create(visits, ...Array.from({ length: 501 }, () => ({ day: day(0) })));
  });

  test('the earliest come, and it says that there are more', async () => {
    const { items, more } = unwrap(await world.reader.span(lan, visits, query));

    expect(items).toHaveLength(1000);
    expect(items.filter(({ values }) => values.day === day(0))).toHaveLength(501);
    expect(more).toBe(true);
  });

  test('takes one statement', async () => {
    expect(await statementsOf(database.pool, () => world.reader.span(lan, visits, query))).toBe(1);
  });
});

test.each([
  [{ start: 'f_gone' }, [['start', 'unknown_field']]],
  [{ start: 'f_title' }, [['start', 'unfit_field']]],
  [{ start: 'f_day', end: 'f_period' }, [['end', 'unfit_field']]],
  [{ start: 'f_day', until: day(-1) }, [['until', 'range']]],
  [{ start: 'f_day', until: day(400) }, [['until', 'range']]],
])('refuses %j', async (change, issues) => {
  const found = await world.reader.span(lan, visits, { from: day(0), until: day(6), ...change });

  if (found.ok || found.error.code !== 'invalid') throw new Error('not refused');
  expect(found.error.issues.map(({ path, code }) => [path.join('.'), code])).toEqual(issues);
});

test.each(['hidden', 'masked'] as const)('a %s field does not say when something is', async (right) => {
  const access: Access = { ...everything, fieldRight: (_, __, id) => (id === 'f_last' ? right : 'edit') };
  const shut = await createWorld(database.pool, access);
  const days = { from: day(0), until: day(6) };

  for (const query of [
    { start: 'f_last', ...days },
    { start: 'f_day', end: 'f_last', ...days },
  ])
    expect(await shut.reader.span(lan, visits, query)).toMatchObject({
      error: { code: 'invalid', issues: [{ code: 'unknown_field' }] },
    });
});
