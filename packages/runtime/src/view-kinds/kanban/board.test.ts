import type { RecordGroups, RecordView } from '@mortise/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Board,
  cellAt,
  emptyBoard,
  grown,
  loaded,
  moved,
  type Place,
  released,
  settled,
  totalOf,
} from './board.ts';

const card = (id: string, amount: string | null = null, stage = 'a'): RecordView =>
  ({ id, version: 1, title: id, values: { amount, stage } }) as unknown as RecordView;
const place = (key: string | null): Place => ({ key, lane: null });
const groups = (cells: Readonly<Record<string, readonly RecordView[]>>, count?: number): RecordGroups => ({
  groups: Object.entries(cells).map(([key, items]) => ({
    key,
    lane: null,
    count: count ?? items.length,
    figures: { 'sum f_amount': String(items.reduce((total, { values }) => total + Number(values.amount), 0)) },
    items,
    nextCursor: 'next',
  })),
  titles: {},
  more: false,
});
const idsIn = (board: Board, key: string | null) => cellAt(board, place(key)).items.map(({ id }) => id);
const drop = (board: Board, record: RecordView, from: string, to: string) =>
  moved(board, {
    record,
    from: place(from),
    to: place(to),
    amounts: { f_amount: record.values.amount },
    isHeld: true,
  });

describe('a card that is dropped', () => {
  const board = loaded(emptyBoard, groups({ a: [card('1', '10.5'), card('2', '2')], b: [card('3', '7')] }));

  test('stands at the head of its column, and takes its amount along', () => {
    const next = drop(board, card('1', '10.5'), 'a', 'b');

    expect([idsIn(next, 'a'), idsIn(next, 'b')]).toEqual([['2'], ['1', '3']]);
    expect(cellAt(next, place('a'))).toMatchObject({ count: 1, sums: { f_amount: '2.0' } });
    expect(cellAt(next, place('b'))).toMatchObject({ count: 2, sums: { f_amount: '17.5' } });
  });

  test('goes back to where it was when it is refused', () => {
    const there = drop(board, card('2', '2'), 'a', 'b');
    const back = moved(there, {
      record: card('2', '2'),
      from: place('b'),
      to: place('a'),
      amounts: { f_amount: '2' },
      index: 1,
      isHeld: false,
    });

    expect([...back.cells]).toEqual([...board.cells]);
    expect(back.held).toEqual([]);
  });

  test('opens a column that had no cards', () => {
    expect(cellAt(drop(board, card('1', '10.5'), 'a', 'c'), place('c'))).toMatchObject({ count: 1, cursor: null });
  });

  test('stays there when the board is read again, though its order says otherwise', () => {
    const there = drop(board, card('1', '10.5'), 'a', 'b');

    const again = loaded(there, groups({ a: [card('2')], b: [card('3'), card('1', '11', 'b')] }));

    expect(idsIn(again, 'b')).toEqual(['1', '3']);
    expect(cellAt(again, place('b')).items[0]?.values.amount).toBe('11');
    expect(idsIn(loaded(there, groups({ a: [card('2')], b: [card('3')] }, 50)), 'b')).toEqual(['1', '3']);
  });

  test('is where somebody else moved it on to', () => {
    const there = drop(board, card('1', '10.5'), 'a', 'b');

    expect(idsIn(loaded(there, groups({ a: [card('2')], b: [card('3')], c: [card('1')] })), 'b')).toEqual(['3']);
    const letGo = released(there, new Set(['1']));
    expect(idsIn(loaded(letGo, groups({ a: [card('2')], b: [card('3')] })), 'b')).toEqual(['3']);
  });
});

test('pages follow each other, and no card stands twice', () => {
  const board = drop(loaded(emptyBoard, groups({ a: [card('1')], b: [card('2')] })), card('1'), 'a', 'b');

  const next = grown(board, place('b'), { items: [card('1'), card('3')], titles: {}, nextCursor: null });

  expect(idsIn(next, 'b')).toEqual(['1', '2', '3']);
  expect(cellAt(next, place('b')).cursor).toBeNull();
});

test('what was saved shows on its card, beside what was not read again', () => {
  const board = loaded(emptyBoard, groups({ a: [card('1', '5')] }));
  const saved = { ...card('1'), version: 2, values: { stage: 'b' } };

  expect(cellAt(settled(board, saved), place('a')).items[0]).toMatchObject({
    version: 2,
    values: { amount: '5', stage: 'b' },
  });
});

test('whatever is moved, cards, counts and sums stay the same in all', () => {
  const moves = fc.array(fc.tuple(fc.nat(9), fc.constantFrom('a', 'b', 'c')), { maxLength: 30 });
  fc.assert(
    fc.property(moves, (all) => {
      const cards = Array.from({ length: 10 }, (_, index) => card(String(index), `${index}.25`));
      let board = loaded(emptyBoard, groups({ a: cards, b: [], c: [] }));
      for (const [index, to] of all) {
        const id = String(index);
        const from = ['a', 'b', 'c'].find((key) => idsIn(board, key).includes(id)) ?? 'a';
        if (from !== to) board = drop(board, cards[index] as RecordView, from, to);
      }
      const total = totalOf([...board.cells.values()], ['f_amount']);
      expect([total.count, Number(total.sums.f_amount)]).toEqual([10, 47.5]);
      for (const { count, items } of board.cells.values()) expect(items.length).toBe(count);
    }),
  );
});
