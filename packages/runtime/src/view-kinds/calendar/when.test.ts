import type { RecordView, ValueKind, Values } from '@mortise/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ListField } from '../../list/list-fields.ts';
import { chosen, resized, shifted, stretchOf, type When } from './when.ts';

const zone = 'Asia/Shanghai';
const field = (key: string, kind: ValueKind) =>
  ({ id: `f_${key}`, key, kind, valueOf: (record: RecordView) => record.values[key] ?? null }) as unknown as ListField;
const record = (values: Values) => ({ id: 'r', version: 1, title: '', values }) as unknown as RecordView;

const byDay: When = { start: field('day', 'date'), end: field('last', 'date') };
const byMoment: When = { start: field('begins', 'moment'), end: field('ends', 'moment') };
const byPeriod: When = { start: field('period', 'period'), end: undefined };

describe('where a record stands', () => {
  test.each([
    [byDay, { day: '2026-12-18' }, { start: '2026-12-18', end: null, allDay: true }],
    [byDay, { day: '2026-12-18', last: '2026-12-20' }, { start: '2026-12-18', end: '2026-12-21', allDay: true }],
    [byDay, { day: '2026-12-18', last: '2026-12-01' }, { start: '2026-12-18', end: null, allDay: true }],
    [byDay, {}, null],
    [byMoment, { begins: '2026-12-18T17:30:00.000Z' }, { start: '2026-12-19T01:30:00', end: null, allDay: false }],
    [
      byMoment,
      { begins: '2026-12-18T01:30:00.000Z', ends: '2026-12-18T03:00:00.000Z' },
      { start: '2026-12-18T09:30:00', end: '2026-12-18T11:00:00', allDay: false },
    ],
    [
      byPeriod,
      { period: { start: '2026-12-18', end: '2026-12-18' } },
      { start: '2026-12-18', end: '2026-12-19', allDay: true },
    ],
    [
      { start: byMoment.start, end: byDay.end },
      { begins: '2026-12-18T01:30:00.000Z', last: '2026-12-19' },
      { start: '2026-12-18T09:30:00', end: '2026-12-20T00:00:00', allDay: false },
    ],
  ] as const)('%#', (when, values, expected) => {
    expect(stretchOf(record(values), when as When, zone)).toEqual(expected);
  });
});

test('what is dragged goes there and keeps its length', () => {
  const day = fc.integer({ min: 20_000, max: 22_000 }).map((at) => new Date((at + 0.5) * 86_400_000).toISOString());
  const shift = fc.record({ days: fc.integer({ min: -60, max: 60 }), milliseconds: fc.constant(0) });
  fc.assert(
    fc.property(day, fc.nat(5), shift, (begins, length, by) => {
      const ends = new Date(Date.parse(begins) + length * 3_600_000).toISOString();
      const before = record({ begins, ends, day: begins.slice(0, 10), period: null });

      const after = record({ ...before.values, ...shifted(before, byMoment, by, 'Europe/Berlin') });

      const [old, now] = [before, after].map((one) => stretchOf(one, byMoment, 'Europe/Berlin'));
      const moved = (wall: string) =>
        new Date(Date.parse(`${wall}Z`) + by.days * 86_400_000).toISOString().slice(0, 19);
      expect(now?.start).toBe(moved(old?.start ?? ''));
    }),
  );
});

test('a day is moved by days, whatever the clock says', () => {
  const by = { days: 3, milliseconds: 3_600_000 };
  expect(shifted(record({ day: '2026-12-30', last: null }), byDay, by, zone)).toEqual({ day: '2027-01-02' });
  expect(shifted(record({ period: { start: '2026-12-30', end: '2026-12-31' } }), byPeriod, by, zone)).toEqual({
    period: { start: '2027-01-02', end: '2027-01-03' },
  });
});

test('an end that is dragged is the last day, or the clock time itself', () => {
  const day = record({
    day: '2026-12-18',
    begins: '2026-12-18T01:30:00.000Z',
    period: { start: '2026-12-18', end: '2026-12-18' },
  });
  expect(resized(day, byDay, '2026-12-21', zone)).toEqual({ last: '2026-12-20' });
  expect(resized(day, byMoment, '2026-12-18T12:00:00', zone)).toEqual({ ends: '2026-12-18T04:00:00.000Z' });
  expect(resized(day, byPeriod, '2026-12-20', zone)).toEqual({ period: { start: '2026-12-18', end: '2026-12-19' } });
  expect(resized(day, { start: byDay.start, end: undefined }, '2026-12-20', zone)).toEqual({});
});

describe('what a new record begins with', () => {
  const oneDay = { start: '2026-12-18', end: '2026-12-19', allDay: true };
  const days = { start: '2026-12-18', end: '2026-12-21', allDay: true };
  const hours = { start: '2026-12-18T14:00:00', end: '2026-12-18T15:30:00', allDay: false };

  test.each([
    [byDay, oneDay, { f_day: '2026-12-18' }],
    [byDay, days, { f_day: '2026-12-18', f_last: '2026-12-20' }],
    [byMoment, oneDay, { f_begins: '2026-12-18T01:00:00.000Z' }],
    [byMoment, days, { f_begins: '2026-12-18T01:00:00.000Z', f_ends: '2026-12-20T10:00:00.000Z' }],
    [byMoment, hours, { f_begins: '2026-12-18T06:00:00.000Z', f_ends: '2026-12-18T07:30:00.000Z' }],
    [byPeriod, days, { f_period: { start: '2026-12-18', end: '2026-12-20' } }],
  ])('%#', (when, stretch, expected) => {
    expect(chosen(when, stretch, zone)).toEqual(expected);
  });
});
