import type { RecordView } from '@mortise/core';
import { expect, test } from 'vitest';
import { type Level, levelsOf, pathTo } from './levels.ts';

const record = (id: string, above: string | null) =>
  ({ id, title: id, version: 1, values: { above } }) as unknown as RecordView;
const outline = (levels: readonly Level[]): unknown[] =>
  levels.map(({ id, children }) => (children.length === 0 ? id : [id, ...outline(children)]));

test('records stand below the one they hang by, whatever their order', () => {
  const all = [record('压力机', '冲压'), record('冲压', null), record('焊接', null), record('液压机', '压力机')];

  expect(outline(levelsOf(all, 'above'))).toEqual([['冲压', ['压力机', '液压机']], '焊接']);
  expect(pathTo(levelsOf(all, 'above'), '液压机').map(({ id }) => id)).toEqual(['冲压', '压力机', '液压机']);
  expect(pathTo(levelsOf(all, 'above'), '没有')).toEqual([]);
});

test('one whose upper record may not be seen stands at the top', () => {
  expect(outline(levelsOf([record('压力机', '看不到')], 'above'))).toEqual(['压力机']);
});

test('a ring ends, and all of it can be reached', () => {
  const ring = [record('a', 'b'), record('b', 'a'), record('c', 'c')];

  expect(outline(levelsOf(ring, 'above'))).toEqual([['a', 'b'], 'c']);
});
