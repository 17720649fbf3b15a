import { configOf, type FieldCatalog } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import type { NumberPart } from './config.ts';
import { autonumber } from './definition.ts';
import { numberOf, periodOf } from './number-of.ts';

/** 2027-01-01 00:30 in Shanghai. */
const newYear = new Date('2026-12-31T16:30:00Z');
const created = {
  now: newYear,
  timeZone: 'Asia/Shanghai',
  textOf: (id: string) => (id === 'f_city' ? ' 杭州\n市 ' : ''),
};
const count = (digits = 4, start = 1): NumberPart => ({ kind: 'count', digits, start });
const text = (value: string): NumberPart => ({ kind: 'text', text: value });
const date = (form: Extract<NumberPart, { kind: 'date' }>['form']): NumberPart => ({ kind: 'date', form });
const of = (fieldId: string): NumberPart => ({ kind: 'field', fieldId });

describe('an auto number', () => {
  test.each([
    [[count()], 1, '0001'],
    [[text('HT-'), count()], 42, 'HT-0042'],
    [[text('HT-'), date('month'), text('-'), count()], 1, 'HT-202701-0001'],
    [[date('day'), count()], 7, '202701010007'],
    [[date('short-year'), count(3, 100)], 1, '27100'],
    [[date('short-month'), text('/'), date('short-day')], 1, '2701/270101'],
    [[date('week'), text('-'), count(2)], 123, '2026W53-123'],
    [[of('f_city'), count(2), text('号')], 5, '杭州 市05号'],
    [[of('f_empty'), count(2)], 5, '05'],
  ] as const)('of %o counted %i is %s', (parts, counted, expected) => {
    expect(numberOf({ parts: [...parts] }, counted, created)).toBe(expected);
  });

  test.each([
    ['never', ''],
    ['year', '2027'],
    ['month', '2027-01'],
    ['week', '2026-W53'],
    ['day', '2027-01-01'],
  ] as const)('counted anew %s belongs to the period %j of its zone', (reset, period) => {
    expect(periodOf({ reset }, newYear, 'Asia/Shanghai')).toBe(period);
  });

  test.each([
    ['2026-01-01', '2026-W01'],
    ['2025-12-29', '2026-W01'],
    ['2025-12-28', '2025-W52'],
    ['2024-12-30', '2025-W01'],
    ['2023-01-01', '2022-W52'],
  ])('of %s is in the week %s', (day, week) => {
    expect(periodOf({ reset: 'week' }, new Date(`${day}T12:00:00Z`), 'UTC')).toBe(week);
  });

  test.each([
    [[count()], 'year', ['repeats']],
    [[date('year'), count()], 'day', ['repeats']],
    [[date('month'), count()], 'week', ['repeats']],
    [[date('week'), count()], 'year', ['repeats']],
    [[date('week'), count()], 'week', []],
    [[date('month'), count()], 'month', []],
    [[date('day'), count()], 'never', []],
    [[text('HT')], 'never', ['one_count']],
    [[count(), count()], 'never', ['one_count']],
    [[of(''), count()], 'never', ['no_field']],
  ] as const)('of %o counted anew %s is checked', (parts, reset, codes) => {
    expect(autonumber.check({ parts: [...parts], reset }).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    [{ prefix: 'HT-' }, [text('HT-'), count()]],
    [{ prefix: '', date: 'month', separator: '-', digits: 3, start: 5 }, [date('month'), text('-'), count(3, 5)]],
    [{ date: 'day', separator: '' }, [date('day'), count()]],
    [{ parts: [count(2)] }, [count(2)]],
  ])('that was set before there were parts (%o) stays the same', (config, parts) => {
    const { autonumber: type } = fieldTypes as FieldCatalog;
    const block = { version: 0, config: { ...config, reset: 'never' } };
    expect(type && configOf(block, type)).toEqual({ parts, reset: 'never' });
  });
});
