import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Values } from '../records/record.ts';
import { fieldsOf } from '../records/storage.ts';
import type { Row } from '../value-kind.ts';
import { FormSession } from './form-session.ts';
import { LiveRecord } from './live-record.ts';
import { blockOf, calculated, logicOf, logicTypes, somewhere } from './test-logic.ts';

const inLines = { parent: 'lines' };
const blocks = [
  blockOf('discount', 'number'),
  blockOf('lines', 'lines'),
  blockOf('price', 'number', inLines),
  blockOf('count', 'number', inLines),
  blockOf('tax', 'number', { ...inLines, default: { kind: 'formula', formula: '{price} / 10' } }),
  calculated('sum', '{price} * {count} * (1 - {discount})', inLines),
  calculated('share', '{sum} / {total} * 100', inLines),
  calculated('total', 'SUM({lines.sum})'),
];
const logic = logicOf(blocks);

const begin = (initial: Values = {}, isNew = true) => new LiveRecord(logic, initial, isNew, somewhere);
const rows = (live: { readonly values: Values }) => (live.values.lines ?? []) as readonly Row[];
const cells = (live: { readonly values: Values }, key: string) => rows(live).map((row) => row[key]);

describe('cells of rows', () => {
  test('follow from their row and from the record, and the record follows from them', () => {
    const live = begin();

    live.give({
      lines: [
        { id: 'r1', price: '10', count: '2' },
        { id: 'r2', price: '5', count: '4' },
      ],
    });
    live.give({ discount: '0.5' });

    expect(cells(live, 'sum')).toEqual(['10', '10']);
    expect(live.values.total).toBe('20');
    expect(cells(live, 'share')).toEqual(['50', '50']);
  });

  test('start from a formula until a person says something else', () => {
    const live = begin();
    live.give({
      lines: [
        { id: 'r1', price: '10' },
        { id: 'r2', price: '20', tax: '7' },
      ],
    });
    live.give({ lines: rows(live).map((row) => ({ ...row, price: '30' })) });

    expect(cells(live, 'tax')).toEqual(['3', '7']);

    live.give({ lines: rows(live).map((row) => ({ ...row, tax: null })) });
    live.give({ lines: rows(live).map((row) => ({ ...row, price: '50' })) });
    expect(cells(live, 'tax')).toEqual([null, null]);
  });

  test('of stored rows keep what they hold, and those of rows that are added start', () => {
    const live = begin({ lines: [{ id: 'r1', price: '10', tax: null }] }, false);

    live.give({
      lines: [
        { id: 'r1', price: '20', tax: null },
        { id: 'r2', price: '30' },
      ],
    });

    expect(cells(live, 'tax')).toEqual([null, '3']);
  });

  test('of a row with nothing in it show nothing', () => {
    const live = begin();

    live.give({ lines: [{ id: 'r1' }, { id: 'r2', count: '1' }] });

    expect(cells(live, 'sum')).toEqual([null, '0']);
  });

  test('leave the rows that nothing changed as they are', () => {
    const live = begin();
    live.give({
      lines: [
        { id: 'r1', price: '10', count: '2' },
        { id: 'r2', price: '0', count: '4' },
      ],
    });
    const [, before] = rows(live);

    live.give({ lines: rows(live).map((row) => (row.id === 'r1' ? { ...row, price: '11' } : row)) });
    expect(rows(live)[1]).toBe(before);
  });

  test('that go in a circle through the record are named along the way', () => {
    const circle = [blockOf('lines', 'lines'), calculated('a', '{b}', inLines), calculated('b', 'SUM({lines.a})')];

    expect(logicOf(circle).cycles).toEqual([['a', 'b', 'a']]);
  });
});

const figure = fc.option(fc.integer({ min: 0, max: 9 }).map(String), { nil: null });
const edit = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(9), key: fc.constant('price'), value: figure }),
  fc.record({ kind: fc.constant('drop' as const), at: fc.nat(9), key: fc.constant('price'), value: figure }),
  fc.record({
    kind: fc.constant('set' as const),
    at: fc.nat(9),
    key: fc.constantFrom('price', 'count', 'tax'),
    value: figure,
  }),
  fc.record({ kind: fc.constant('record' as const), at: fc.nat(9), key: fc.constant('discount'), value: figure }),
);

describe('rows that are edited in any way', () => {
  test('come out of the writer as the person saw them', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), fc.boolean(), (edits, isNew) => {
        const stored = begin({ lines: [{ id: 's', price: '3', count: '2', tax: null }] });
        const initial = isNew ? {} : stored.values;
        const fields = fieldsOf({ blocks }, logicTypes);
        const session = new FormSession(fields, initial, undefined, { logic, isNew, surroundings: somewhere });
        edits.forEach(({ kind, at, key, value }, index) => {
          const now = rows(session);
          const place = now.length === 0 ? 0 : at % now.length;
          if (kind === 'record') session.set(key, value);
          if (kind === 'add') session.set('lines', now.toSpliced(place, 0, { id: `n${index}`, [key]: value }));
          if (kind === 'drop') session.set('lines', now.toSpliced(place, 1));
          if (kind === 'set')
            session.set(
              'lines',
              now.map((row, each) => (each === place ? { ...row, [key]: value } : row)),
            );
        });

        const writer = new LiveRecord(logic, initial, isNew, somewhere);
        writer.give(session.changes);

        expect(rows(writer)).toEqual(rows(session));
        expect(writer.values.total ?? null).toEqual(session.values.total ?? null);
        expect([...writer.recalculate()]).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
