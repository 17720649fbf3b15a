import { Block } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { blockTree } from './block-tree.ts';

const blocks = [
  Block.parse({ id: 'name', type: 'text', key: 'name' }),
  Block.parse({ id: 'tabs', type: 'tabs' }),
  Block.parse({ id: 'group', type: 'section', parent: 'tabs', slot: 'tab-2' }),
  Block.parse({ id: 'city', type: 'text', key: 'city', parent: 'group' }),
  Block.parse({ id: 'phone', type: 'text', key: 'phone', parent: 'tabs', slot: 'tab-1' }),
];
const ids = (found: readonly Block[]) => found.map(({ id }) => id);

describe('the tree of a form', () => {
  const tree = blockTree(blocks);

  test('gives what stands in a place, in reading order', () => {
    expect(ids(tree.at(null, null))).toEqual(['name', 'tabs']);
    expect(ids(tree.at('tabs', 'tab-1'))).toEqual(['phone']);
  });

  test('finds everything below a place', () => {
    expect(ids(tree.below('tabs', 'tab-2'))).toEqual(['group', 'city']);
    expect(ids(tree.below('tabs', 'tab-1'))).toEqual(['phone']);
  });

  test('knows the way down to a block, so that its tab can be opened', () => {
    expect(tree.placesOf('city')).toEqual([
      { parent: 'tabs', slot: 'tab-2' },
      { parent: 'group', slot: null },
    ]);
    expect(tree.placesOf('name')).toEqual([]);
  });

  test('survives a circle of parents', () => {
    const circle = blockTree([
      Block.parse({ id: 'a', type: 'section', parent: 'b' }),
      Block.parse({ id: 'b', type: 'section', parent: 'a' }),
    ]);

    expect(circle.below('c', null)).toEqual([]);
    expect(circle.placesOf('a').length).toBe(50);
  });
});
