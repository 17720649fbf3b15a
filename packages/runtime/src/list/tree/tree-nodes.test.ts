import type { Choice } from '@mortise/core';
import { expect, test } from 'vitest';
import type { ListField } from '../list-fields.ts';
import { inPlace } from './in-place.ts';
import { foundIn, type TreeNode, treeNodes } from './tree-nodes.ts';

type Given = Pick<ListField, 'id' | 'kind' | 'type' | 'config'>;
const field = (kind: string, type: object = {}) => ({ id: 'f', kind, config: {}, type }) as unknown as Given;
const plain = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map(({ key, count, below }) => (below.length > 0 ? [key, count, plain(below)] : [key, count]));
const nobody = () => undefined;

test('a branch of a tree of options counts once what stands below it', () => {
  const choices: Choice[] = [
    { id: 'a', label: 'A', below: { id: null, name: 'A' } },
    { id: 'b', label: 'A / B', below: { id: 'a', name: 'B' } },
    { id: 'c', label: 'C', below: { id: null, name: 'C' } },
  ];
  const counts = [
    { key: 'a', count: 3 },
    { key: 'b', count: 3 },
    { key: null, count: 1 },
  ];
  const nodes = treeNodes(field('options', { choices: () => choices }), { counts }, [], nobody);

  expect(plain(nodes)).toEqual([
    ['a', 3, [['b', 3]]],
    ['c', 0],
    [null, 1],
  ]);
  expect(nodes[0]?.below[0]?.label).toBe('B');
  expect(plain(foundIn(nodes, 'b', 'zh'))).toEqual([['a', 3, [['b', 3]]]]);
});

test('a department counts those below it, and stands there only where there is something', () => {
  const departments = [
    { id: 'east', name: '华东', parentId: null },
    { id: 'one', name: '一部', parentId: 'east' },
    { id: 'west', name: '西部', parentId: null },
  ];
  const counts = [
    { key: 'one', count: 4 },
    { key: 'east', count: 1 },
  ];

  expect(plain(treeNodes(field('department'), { counts }, departments, nobody))).toEqual([['east', 5, [['one', 4]]]]);
});

test('records stand the most frequent first, by their names', () => {
  const counts = [
    { key: 'r2', count: 9 },
    { key: 'r1', count: 2 },
  ];
  const nodes = treeNodes(field('record'), { counts }, [], (id) => `记录 ${id}`);

  expect(nodes.map(({ label, count }) => [label, count])).toEqual([
    ['记录 r2', 9],
    ['记录 r1', 2],
  ]);
});

test.each([
  ['option', 'a', { field: 'f', operator: 'equals', operand: { kind: 'constant', value: 'a' } }],
  ['options', 'a', { field: 'f', operator: 'contains-any', operand: { kind: 'constant', value: ['a'] } }],
  ['department', 'a', { field: 'f', operator: 'in-department', operand: { kind: 'constant', value: ['a'] } }],
  ['record', null, { field: 'f', operator: 'is-empty' }],
] as const)('a place in a tree of %s is a condition', (kind, key, condition) => {
  expect(inPlace(field(kind), key)).toEqual(condition);
});
