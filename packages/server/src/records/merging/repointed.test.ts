import { expect, test } from 'vitest';
import { repointed } from './repointed.ts';

const losers = new Set(['b', 'c']);
const move = (value: unknown, survivor: string | null = 'a') => repointed(value, 'f', losers, survivor);

test('what named a record that went names the one that stayed', () => {
  expect(move('b')).toBe('a');
  expect(move('x')).toBe('x');
  expect(move(null)).toBeNull();
  expect(move({ formId: 'f', id: 'c' })).toEqual({ formId: 'f', id: 'a' });
  expect(move({ formId: 'g', id: 'c' })).toEqual({ formId: 'g', id: 'c' });
});

test('and names it once, in the place of the first', () => {
  expect(move(['x', 'b', 'a', 'c'])).toEqual(['x', 'a']);
  expect(
    move([
      { formId: 'f', id: 'b' },
      { formId: 'g', id: 'b' },
    ]),
  ).toEqual([
    { formId: 'f', id: 'a' },
    { formId: 'g', id: 'b' },
  ]);
});

test('nothing names itself', () => {
  expect(move('b', null)).toBeNull();
  expect(move(['b', 'x'], null)).toEqual(['x']);
  expect(move(['b'], null)).toBeNull();
});
