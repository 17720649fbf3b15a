import type { Condition, PublishedForm } from '@mortise/core';
import { testDatabase } from '@mortise/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { createWorld, everything, field, lan, statementsOf, unwrap, type World } from './test-world.ts';

const database = testDatabase();
let world: World;
let bills: PublishedForm;

beforeAll(async () => {
  // A Friday, late enough for another day in Shanghai.
  world = await createWorld(database.pool, everything, { now: () => new Date('2026-12-18T20:00:00Z') });
  bills = await world.publish('bills', [
    field('name', 'text'),
    field('amount', 'number'),
    field('due', 'datetime', { config: { precision: 'day' } }),
  ]);
  await world.create(
    bills,
    { name: '过期', amount: '10', due: '2026-12-10' },
    { name: '今天', amount: '100', due: '2026-12-19' },
    { name: '月底', amount: '1000', due: '2026-12-31' },
    { name: '明年', amount: '33.33', due: '2027-01-04' },
    { name: '没有' },
  );
});

const compared = (key: string, operator: string, formula: string): Condition => ({
  field: `f_${key}`,
  operator,
  operand: { kind: 'formula', formula },
});
const found = async (filter: Condition) => {
  const page = unwrap(await world.reader.query(lan, bills, { filter, sort: [{ field: 'f_due', direction: 'asc' }] }));
  return page.items.map(({ values }) => values.name);
};

describe('a list filtered by a formula', () => {
  test.each([
    ['due', 'before', 'TODAY()', ['过期']],
    ['due', 'on-or-before', 'EOMONTH(TODAY(), 0)', ['过期', '今天', '月底']],
    ['due', 'equals', 'WORKDAY(TODAY(), 9)', ['月底']],
    ['amount', 'equals', 'ROUND(100 / 3, 2)', ['明年']],
    ['amount', 'at-least', '10 ^ 2', ['今天', '月底']],
    ['name', 'equals', '"今" & "天"', ['今天']],
  ])('%s %s %s', async (key, operator, formula, names) => {
    expect(await found(compared(key, operator, formula))).toEqual(names);
  });

  test('is counted, grouped and walked like any other', async () => {
    const filter = compared('due', 'on-or-before', 'EOMONTH(TODAY(), 0)');
    const [first] = unwrap(await world.reader.query(lan, bills, { filter, limit: 1 })).items;

    expect(unwrap(await world.reader.count(lan, bills, { filter })).count).toBe(3);
    expect(unwrap(await world.reader.neighbours(lan, bills, first?.id ?? '', { filter }))).toMatchObject({
      previous: null,
    });
  });

  test('costs the database no more than one with a fixed value', async () => {
    const ask = (filter: Condition) => statementsOf(database.pool, () => world.reader.query(lan, bills, { filter }));
    const fixed = { field: 'f_amount', operator: 'at-least', operand: { kind: 'constant', value: '100' } } as const;

    expect(await ask(compared('amount', 'at-least', '10 ^ 2'))).toBe(await ask(fixed));
  });

  test('is refused at its place where the formula reads the record', async () => {
    const answer = await world.reader.query(lan, bills, { filter: compared('amount', 'equals', '{f_amount} + 1') });

    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'invalid', issues: [{ code: 'formula_unfit', path: ['filter', 'operand'] }] },
    });
  });
});

test('which records may be chosen is said by a formula as well, and asked again when they are written', async () => {
  const filter = { field: 'f_due', operator: 'after', operand: { kind: 'formula', formula: 'TODAY()' } };
  const payments = await world.publish('payments', [
    field('name', 'text'),
    field('bill', 'relation', { config: { formId: bills.id, filter } }),
  ]);
  const all = unwrap(await world.reader.query(lan, bills, {})).items;
  const idOf = (name: string) => all.find(({ values }) => values.name === name)?.id;
  const pay = (name: string) => world.write(payments, [{ kind: 'create', values: { name, bill: idOf(name) ?? null } }]);

  expect((await pay('月底')).ok).toBe(true);
  expect((await pay('过期')).ok).toBe(false);
});

test('a linked default is pulled by a condition with a formula', async () => {
  const when = { all: [{ field: 'f_due', operator: 'equals', operand: { kind: 'formula', formula: 'TODAY()' } }] };
  const linkage = { kind: 'linkage', formId: bills.id, fieldId: 'f_amount', when, several: 'newest' } as const;
  const notes = await world.publish('notes', [
    field('name', 'text'),
    field('sum', 'number', { default: linkage as never }),
  ]);

  const [note] = await world.create(notes, { name: '付款' });

  expect(note?.values).toMatchObject({ sum: '100' });
});
