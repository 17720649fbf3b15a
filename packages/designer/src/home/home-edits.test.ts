import { HomeDraft as Home, type HomeDraft, mostBlocks } from '@mortise/core';
import { expect, test } from 'vitest';
import { changeBlock, dragIds, dropPlace, dropped, hasRoom, placeOf, removeBlock } from './home-edits.ts';

const home = Home.parse({
  main: [
    { kind: 'tasks', id: 'a' },
    { kind: 'due', id: 'b' },
    { kind: 'apps', id: 'c' },
  ],
  side: [{ kind: 'recent', id: 'd' }],
});
const idsOf = ({ main, side }: HomeDraft) => [main.map(({ id }) => id).join(''), side.map(({ id }) => id).join('')];
const drag = (from: string, onto: string) => idsOf(dropped(home, dragIds.block(from), onto));

test.each([
  ['down onto another', 'a', dragIds.block('c'), ['bca', 'd']],
  ['up onto another', 'c', dragIds.block('a'), ['cab', 'd']],
  ['to the end of its own column', 'a', dragIds.column('main'), ['bca', 'd']],
  ['before one of the other column', 'b', dragIds.block('d'), ['ac', 'bd']],
  ['to the end of the other column', 'b', dragIds.column('side'), ['ac', 'db']],
  ['onto itself', 'b', dragIds.block('b'), ['abc', 'd']],
  ['onto nothing known', 'b', 'elsewhere', ['abc', 'd']],
])('a block that is dragged %s', (_, from, onto, expected) => {
  expect(drag(from, onto)).toEqual(expected);
});

test('something of the palette falls before a block or at the end of a column', () => {
  expect(dropPlace(home, dragIds.block('b'))).toEqual({ column: 'main', index: 1 });
  expect(dropPlace(home, dragIds.column('side'))).toEqual({ column: 'side', index: 1 });
});

test('a block is changed and taken out where it stands', () => {
  expect(changeBlock(home, 'd', { hidden: true }).side[0]).toMatchObject({ id: 'd', hidden: true });
  expect(placeOf(removeBlock(home, 'b'), 'c')).toEqual({ column: 'main', index: 1 });
});

test('a full column takes no more, and goes on being put in order', () => {
  const full = { ...home, side: Array.from({ length: mostBlocks }, (_, at) => ({ ...home.side[0], id: `s${at}` })) };
  const filled = Home.parse(full);

  expect(hasRoom(filled, { column: 'side', index: 0 })).toBe(false);
  expect(dropped(filled, dragIds.block('a'), dragIds.column('side'))).toBe(filled);
  expect(dropped(filled, dragIds.block('s0'), dragIds.column('side')).side.at(-1)?.id).toBe('s0');
  expect(Home.safeParse(dropped(filled, dragIds.block('s0'), dragIds.column('main'))).success).toBe(true);
});
