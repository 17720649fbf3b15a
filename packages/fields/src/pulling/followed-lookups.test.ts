import { Block, FormSession, fieldsOf, formLogic, nowhere, type Row, type Values } from '@mortise/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { FollowedLookups } from './followed-lookups.ts';
import type { PullAsk } from './pull.ts';

const number = { type: 'number', version: 0, config: {} };
const settled = { formId: 'products', face: number, kind: 'number', sqlType: 'numeric', target: null };
const lookup = (id: string, through: string, more: object = {}) => ({
  id,
  key: id,
  type: 'lookup',
  config: { through, fieldId: 'price', stored: true, settled },
  ...more,
});
const relation = (id: string, more: object = {}) => ({
  id,
  key: id,
  type: 'relation',
  config: { formId: 'products' },
  ...more,
});
const formula = (id: string, text: string, more: object = {}) => ({
  id,
  key: id,
  type: 'formula',
  config: { formula: text, result: 'number' },
  ...more,
});
const inLines = { parent: 'lines' };
const blocks = [
  relation('main'),
  lookup('price', 'main'),
  formula('twice', '{price} * 2'),
  { id: 'lines', key: 'lines', type: 'subform' },
  relation('item', inLines),
  { id: 'count', key: 'count', type: 'number', ...inLines },
  lookup('unit', 'item', inLines),
  lookup('again', 'item', inLines),
  formula('sum', '{unit} * {count}', inLines),
  formula('total', 'SUM({lines.sum})'),
].map((block) => Block.parse(block));

function open(initial: Values, isNew = false) {
  const fields = fieldsOf({ blocks }, fieldTypes);
  const logic = formLogic({ blocks }, fields);
  const session = new FormSession(fields, initial, undefined, { logic, isNew, surroundings: nowhere });
  const asked: { asks: readonly PullAsk[]; answer: (values: readonly Values[]) => void; fail: () => void }[] = [];
  const pull = (asks: readonly PullAsk[]) =>
    new Promise<readonly Values[]>((answer, reject) => {
      asked.push({ asks, answer, fail: () => reject(new Error('offline')) });
    });
  new FollowedLookups(session, pull).start();
  const lines = () => session.valueOf('lines') as readonly Row[];
  return { session, asked, lines };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const rest = () => vi.advanceTimersByTimeAsync(10);

const stored = {
  main: 'a',
  price: '5',
  twice: '10',
  lines: [
    { id: 'r1', item: 'a', count: '2', unit: '5', again: '5', sum: '10' },
    { id: 'r2', item: 'b', count: '1', unit: '7', again: '7', sum: '7' },
  ],
  total: '17',
};

describe('a look-up of the record', () => {
  test('is emptied when another record is chosen, and filled with what that one says', async () => {
    const { session, asked } = open(stored);
    await rest();
    expect(asked).toEqual([]);
    session.set('main', 'b');
    await rest();
    expect(session.valueOf('price')).toBeNull();
    expect(asked[0]?.asks).toEqual([{ field: 'price', chosen: 'b' }]);
    asked[0]?.answer([{ price: '7' }]);
    await rest();
    expect([session.valueOf('price'), session.valueOf('twice')]).toEqual(['7', '14']);
    expect(session.changes).toEqual({ main: 'b' });
  });

  test('is what is stored again when the choice is taken back, and nothing without a choice', async () => {
    const { session, asked } = open(stored);
    session.set('main', null);
    await rest();
    expect([session.valueOf('price'), session.valueOf('twice')]).toEqual([null, '0']);
    session.set('main', 'a');
    await rest();
    expect([session.valueOf('price'), session.valueOf('twice')]).toEqual(['5', '10']);
    expect(asked).toEqual([]);
    expect(session.isDirty).toBe(false);
  });

  test('passes over an answer that is out of date, and asks again after none', async () => {
    const { session, asked } = open({}, true);
    session.set('main', 'a');
    await rest();
    session.set('main', 'b');
    await rest();
    asked[1]?.answer([{ price: '7' }]);
    asked[0]?.answer([{ price: '5' }]);
    await rest();
    expect(session.valueOf('price')).toBe('7');
    session.set('main', 'c');
    await rest();
    asked[2]?.fail();
    await rest();
    expect(session.valueOf('price')).toBeNull();
    session.set('lines', []);
    await rest();
    expect(asked[3]?.asks).toEqual([{ field: 'price', chosen: 'c' }]);
  });
});

describe('a look-up in rows', () => {
  test('follows each row by itself, with what is calculated in the row and from all of them', async () => {
    const { session, asked, lines } = open(stored);
    session.set('lines', [{ ...stored.lines[0], item: 'c' }, stored.lines[1], { id: 'r3', item: 'a', count: '4' }]);
    await rest();
    expect(lines().map(({ unit }) => unit ?? null)).toEqual([null, '7', null]);
    expect(asked[0]?.asks).toEqual(
      ['unit', 'again'].flatMap((field) => ['c', 'a'].map((chosen) => ({ field, chosen }))),
    );
    asked[0]?.answer([{ unit: '9' }, { unit: '5' }, { again: '9' }, { again: '5' }]);
    await rest();
    expect(lines().map(({ unit, again, sum }) => [unit, again, sum])).toEqual([
      ['9', '9', '18'],
      ['7', '7', '7'],
      ['5', '5', '20'],
    ]);
    expect(session.valueOf('total')).toBe('45');
    session.set(
      'lines',
      lines().map((row) => ({ ...row, count: '1' })),
    );
    await rest();
    expect(asked).toHaveLength(1);
    expect(session.valueOf('total')).toBe('21');
  });

  test('begins anew with the record as it was saved', async () => {
    const { session, asked, lines } = open(stored);
    session.set('lines', [{ ...stored.lines[0], item: 'c' }]);
    await rest();
    asked[0]?.answer([{ unit: '9' }, { again: '9' }]);
    await rest();
    const saved = {
      ...stored,
      lines: [{ id: 'r1', item: 'c', count: '2', unit: '9', again: '9', sum: '18' }],
      total: '18',
    };
    session.rebase(saved);
    await rest();
    expect(asked).toHaveLength(1);
    expect(lines()).toEqual(saved.lines);
    expect(session.isDirty).toBe(false);
  });
});
