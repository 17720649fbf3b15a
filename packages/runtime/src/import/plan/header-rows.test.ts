import { expect, test } from 'vitest';
import { headerText, toggleHeaderRow } from './header-rows.ts';

test.each([
  [[], 3, [3]],
  [[3], 3, []],
  [[2], 3, [2, 3]],
  [[3], 2, [2, 3]],
  [[2, 3], 3, [2]],
  [[2, 3], 2, [3]],
  [[2, 3], 7, [7]],
  [[1, 2, 3, 4, 5], 6, [6]],
  [[1, 2, 3], 2, [2]],
])('header rows %j and row %i give %j', (rows, row, expected) => {
  expect(toggleHeaderRow(rows, row)).toEqual(expected);
});

test('a header is told by its rows', () => {
  expect([[], [1], [2, 3]].map((rows) => headerText(rows).zh)).toEqual([
    '没有表头',
    '第 1 行',
    '第 2 至 3 行，合并表头',
  ]);
});
