import { expect, test } from 'vitest';
import { flatten, optionsOf, treeOf } from './department-tree.ts';

const department = (id: string, parentId: string | null, position = 0) => ({
  id,
  parentId,
  name: id,
  headId: null,
  position,
});
const company = [
  department('华东', '销售', 1),
  department('销售', null, 1),
  department('华北', '销售', 0),
  department('研发', null, 0),
  department('孤岛', '没有这个部门', 2),
];

test('reads departments from top to bottom, siblings in their order', () => {
  const read = flatten(treeOf(company)).map(({ id, depth }) => [id, depth]);

  expect(read).toEqual([
    ['研发', 0],
    ['销售', 0],
    ['华北', 1],
    ['华东', 1],
    ['孤岛', 0],
  ]);
});

test('offers no department as a parent of itself or of what is above it', () => {
  const sales = optionsOf(treeOf(company), '销售').find(({ value }) => value === '销售');

  expect(sales?.disabled).toBe(true);
  expect(sales?.children.every(({ disabled }) => disabled)).toBe(true);
});
