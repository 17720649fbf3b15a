import { expect, test } from 'vitest';
import { type OptionMove, optionStays } from './option-moves.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-01T00:00:00.000Z');
const move = (from: string | null, to: string | null, days: number): OptionMove => ({
  from,
  to,
  at: new Date(start + days * day).toISOString(),
  by: 'u',
  byName: '陈岚',
});
const daysIn = (moves: readonly OptionMove[], current: string | null, now: number) =>
  Object.fromEntries(
    [...optionStays(moves, current, start + now * day)].map(([option, { lasted }]) => [
      option,
      lasted === null ? null : lasted / day,
    ]),
  );

test('each option lasted from the move there to the next one, the last until now', () => {
  const moves = [move(null, 'new', 0), move('new', 'offer', 3), move('offer', 'won', 10)];

  expect(daysIn(moves, 'won', 12)).toEqual({ new: 3, offer: 7, won: 2 });
});

test('coming back adds to the time before', () => {
  const moves = [move(null, 'new', 0), move('new', 'offer', 2), move('offer', 'new', 3), move('new', 'offer', 7)];

  expect(daysIn(moves, 'offer', 8)).toEqual({ new: 6, offer: 2 });
  expect(optionStays(moves, 'offer', start).get('offer')?.since).toBe(move('new', 'offer', 7).at);
});

test('where it was before anything was kept, nobody knows for how long', () => {
  expect(daysIn([move('new', 'offer', 5)], 'offer', 6)).toEqual({ new: null, offer: 1 });
  expect(daysIn([], 'offer', 6)).toEqual({ offer: null });
  expect(daysIn([], null, 6)).toEqual({});
});

test('a value that came by no move is where the record is nevertheless', () => {
  expect(daysIn([move(null, 'new', 0)], 'won', 4)).toEqual({ new: 4, won: null });
});

test('a stage that was emptied lasts no longer', () => {
  expect(daysIn([move(null, 'new', 0), move('new', null, 2)], null, 9)).toEqual({ new: 2 });
});
