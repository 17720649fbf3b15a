import { Block, FormDraft } from '@mortise/core';
import { expect, test } from 'vitest';
import { shiftBlocks } from './shift-blocks.ts';

const block = (id: string, more: Partial<Block> = {}) => Block.parse({ id, type: 'text', label: id, ...more });
const form = FormDraft.parse({
  blocks: [block('a'), block('box', { type: 'section' }), block('in', { parent: 'box' }), block('z')],
});
const order = (one: FormDraft) => one.blocks.map(({ id, parent }) => (parent ? `${parent}/${id}` : id)).join(' ');

test('moves one place among siblings', () => {
  expect(order(shiftBlocks(form, ['z'], 'up'))).toBe('a z box box/in');
  expect(order(shiftBlocks(form, ['a'], 'down'))).toBe('box box/in a z');
});

test('steps out of a section at its edge', () => {
  expect(order(shiftBlocks(form, ['in'], 'up'))).toBe('a in box z');
  expect(order(shiftBlocks(form, ['in'], 'down'))).toBe('a box in z');
});

test('stays at the edge of the form', () => {
  expect(shiftBlocks(form, ['a'], 'up')).toBe(form);
});
