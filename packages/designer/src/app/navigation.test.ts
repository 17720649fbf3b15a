import type { NavigationItem } from '@mortise/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dissolveGroup, moveEntry, renameEntry, rowsOf, shiftEntry } from './navigation.ts';

const form = (id: string): NavigationItem => ({ id, kind: 'form', formId: id });
const group = (id: string, ...children: NavigationItem[]): NavigationItem => ({
  id,
  kind: 'group',
  label: id,
  children,
});
const items = [form('a'), group('g', form('b'), form('c')), form('d')];
const show = (list: readonly NavigationItem[]) =>
  rowsOf(list)
    .map(({ item, depth }) => `${'-'.repeat(depth)}${item.id}`)
    .join(' ');

test('moves into a group and out of it', () => {
  expect(show(moveEntry(items, 'a', { parent: 'g', before: 'c' }))).toBe('g -b -a -c d');
  expect(show(moveEntry(items, 'b', { parent: null, before: null }))).toBe('a g -c d b');
});

test('a group never goes into itself', () => {
  expect(moveEntry(items, 'g', { parent: 'g', before: null })).toBe(items);
});

test('steps down into a group, through it and out of it', () => {
  const steps = [items];
  for (let step = 0; step < 4; step++) steps.push([...shiftEntry(steps.at(-1) ?? [], 'a', 'down')]);

  expect(steps.map(show)).toEqual(['a g -b -c d', 'g -a -b -c d', 'g -b -a -c d', 'g -b -c -a d', 'g -b -c a d']);
});

test('steps up the same way', () => {
  const steps = [items];
  for (let step = 0; step < 4; step++) steps.push([...shiftEntry(steps.at(-1) ?? [], 'd', 'up')]);

  expect(steps.map(show)).toEqual(['a g -b -c d', 'a g -b -c -d', 'a g -b -d -c', 'a g -d -b -c', 'a d g -b -c']);
});

test('dissolving a group keeps what is in it', () => {
  expect(show(dissolveGroup(items, 'g'))).toBe('a b c d');
});

test('an empty name goes back to the name of the form', () => {
  expect(renameEntry({ ...form('a'), label: 'x' } as NavigationItem, '')).toEqual(form('a'));
});

test('no series of steps loses an entry', () => {
  const step = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'g'),
    direction: fc.constantFrom('up' as const, 'down' as const),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const end = steps.reduce<readonly NavigationItem[]>(
        (list, one) => shiftEntry(list, one.id, one.direction),
        items,
      );
      expect(
        rowsOf(end)
          .map(({ item }) => item.id)
          .sort(),
      ).toEqual(['a', 'b', 'c', 'd', 'g']);
    }),
  );
});
