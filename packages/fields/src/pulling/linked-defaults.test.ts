import { Block, FormSession, fieldsOf, formLogic, nowhere, type Row, type Values } from '@mortise/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { fillOnChoice } from './fill-on-choice.ts';
import { LinkedDefaults } from './linked-defaults.ts';
import type { Pull, PullAsk } from './pull.ts';

const linked = (...names: string[]) => ({
  kind: 'linkage',
  formId: 'prices',
  fieldId: 'f',
  when: { all: names.map((name) => ({ field: 'p', operator: 'equals', operand: { kind: 'variable', name } })) },
});
const fills = [{ from: 'phone', to: 'tel' }];
const blocks = [
  { id: 'product', key: 'product', type: 'text' },
  { id: 'price', key: 'price', type: 'number', default: linked('product') },
  { id: 'client', key: 'client', type: 'relation', config: { formId: 'clients', fills } },
  { id: 'tel', key: 'tel', type: 'phone' },
  { id: 'lines', key: 'lines', type: 'subform' },
  { id: 'item', key: 'item', type: 'text', parent: 'lines' },
  { id: 'cost', key: 'cost', type: 'number', parent: 'lines', default: linked('item', 'product') },
].map((block) => Block.parse(block));

function open() {
  const fields = fieldsOf({ blocks }, fieldTypes);
  const logic = formLogic({ blocks }, fields);
  const session = new FormSession(fields, {}, undefined, { logic, isNew: true, surroundings: nowhere });
  const asked: { asks: readonly PullAsk[]; answer: (values: readonly Values[]) => void; fail: () => void }[] = [];
  const pull: Pull = (asks) =>
    new Promise((answer, reject) => asked.push({ asks, answer, fail: () => reject(new Error('offline')) }));
  new LinkedDefaults(session, pull).start();
  fillOnChoice(session, pull);
  return { session, asked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const rest = () => vi.advanceTimersByTimeAsync(300);

describe('a linked default', () => {
  test('is asked for once when typing rests, and answered until what it is pulled by is empty again', async () => {
    const { session, asked } = open();
    for (const text of ['华', '华为', '华为机']) session.set('product', text);
    await rest();
    expect(asked.map(({ asks }) => asks)).toEqual([[{ field: 'price', read: { product: '华为机' } }]]);

    asked[0]?.answer([{ price: '7' }]);
    await rest();
    expect(session.valueOf('price')).toBe('7');
    expect(asked).toHaveLength(1);

    session.set('product', null);
    await rest();
    expect(session.valueOf('price')).toBeNull();
  });

  test('passes over an answer that is out of date', async () => {
    const { session, asked } = open();
    session.set('product', '甲');
    await rest();
    session.set('product', '乙');
    await rest();

    asked[1]?.answer([{ price: '2' }]);
    asked[0]?.answer([{ price: '1' }]);
    await rest();

    expect(session.valueOf('price')).toBe('2');
  });

  test('is not asked for any more once a person gave the field a value', async () => {
    const { session, asked } = open();
    session.set('price', '5');
    session.set('product', '甲');
    await rest();

    expect(asked).toEqual([]);
    expect(session.valueOf('price')).toBe('5');
  });

  test('is asked again with the next change where there was no answer', async () => {
    const { session, asked } = open();
    session.set('product', '甲');
    await rest();
    asked[0]?.fail();
    await rest();
    session.set('tel', '1');
    await rest();

    expect(asked).toHaveLength(2);
  });

  test('of a column is pulled for each row, and what is sent says nothing of it', async () => {
    const { session, asked } = open();
    session.set('product', '甲');
    session.set('lines', [
      { id: 'r1', item: '一' },
      { id: 'r2', item: '二', cost: '9' },
    ]);
    await rest();
    const asks = asked[0]?.asks ?? [];
    expect(asks).toContainEqual({ field: 'cost', read: { item: '一', product: '甲' } });
    expect(asks).toHaveLength(2);

    asked[0]?.answer(asks.map(({ field }) => ({ [field]: field === 'cost' ? '3' : null })));
    await rest();

    expect((session.valueOf('lines') as Row[]).map(({ cost }) => cost)).toEqual(['3', '9']);
    expect(session.saidOf('lines')).toEqual([
      { id: 'r1', item: '一' },
      { id: 'r2', item: '二', cost: '9' },
    ]);
  });
});

describe('a chosen record', () => {
  test('fills what comes along, also over what was typed, and the last choice counts', async () => {
    const { session, asked } = open();
    session.set('tel', '1');
    session.set('client', 'c1');
    session.set('client', 'c2');

    asked[1]?.answer([{ tel: '22' }]);
    asked[0]?.answer([{ tel: '11' }]);
    await rest();

    expect(session.valueOf('tel')).toBe('22');
    expect(session.changes.tel).toBe('22');
  });

  test('asks nothing when the value comes from elsewhere than a person', async () => {
    const { session, asked } = open();
    session.takeUp({ client: 'c1' });
    await rest();

    expect(asked).toEqual([]);
  });
});
