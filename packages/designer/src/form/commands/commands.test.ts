import { Block, FormDraft } from '@mortise/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBlock } from './add-block.ts';
import { duplicateBlocks } from './duplicate-blocks.ts';
import { moveBlocks } from './move-blocks.ts';
import { putBeside } from './put-beside.ts';
import { removeBlocks } from './remove-blocks.ts';

const block = (id: string, more: Partial<Block> = {}) => Block.parse({ id, type: 'text', label: id, ...more });
const formOf = (...blocks: Block[]) => FormDraft.parse({ blocks });
const order = (form: FormDraft) => form.blocks.map(({ id }) => id).join(' ');
const root = { parent: null, slot: null, before: null };

const nested = formOf(
  block('a'),
  block('box', { type: 'section' }),
  block('in1', { parent: 'box' }),
  block('in2', { parent: 'box' }),
  block('z'),
);

describe('adding', () => {
  test('puts a block before another', () => {
    expect(order(addBlock(formOf(block('a'), block('b')), block('n'), { ...root, before: 'b' }))).toBe('a n b');
  });

  test('puts a block at the end of its parent, not of the form', () => {
    expect(order(addBlock(nested, block('n'), { parent: 'box', slot: null, before: null }))).toBe('a box in1 in2 n z');
  });
});

describe('moving', () => {
  test('takes along what is inside', () => {
    expect(order(moveBlocks(nested, ['box'], root))).toBe('a z box in1 in2');
  });

  test('leaves the form alone when a block would move into itself', () => {
    expect(moveBlocks(nested, ['box'], { parent: 'box', slot: null, before: 'in1' })).toBe(nested);
  });

  test('keeps the order of several blocks', () => {
    expect(order(moveBlocks(nested, ['z', 'a'], { parent: 'box', slot: null, before: 'in2' }))).toBe('box in1 a z in2');
  });
});

describe('removing', () => {
  test('takes what is inside, and the title when it goes', () => {
    const removed = removeBlocks({ ...nested, titleFieldId: 'in1' }, ['box']);

    expect(order(removed)).toBe('a z');
    expect(removed.titleFieldId).toBeNull();
  });
});

describe('copying', () => {
  test('gives new ids to a block and everything inside, right behind the original', () => {
    const { form, copies } = duplicateBlocks(nested, ['box']);

    expect(form.blocks).toHaveLength(8);
    expect(new Set(form.blocks.map(({ id }) => id)).size).toBe(8);
    expect(form.blocks.filter(({ parent }) => parent === copies[0])).toHaveLength(2);
    expect(order(form).endsWith('z')).toBe(true);
  });
});

describe('putting side by side', () => {
  test('shares the row equally', () => {
    const form = putBeside(formOf(block('a', { width: '1' }), block('b', { width: '1' })), block('n'), 'a', 'right');

    expect(form.blocks.map(({ id, width }) => `${id}:${width}`)).toEqual(['a:1/2', 'n:1/2', 'b:1']);
  });

  test('makes thirds of a row that two share', () => {
    const form = putBeside(formOf(block('a', { width: '1/2' }), block('b', { width: '1/2' })), block('n'), 'b', 'left');

    expect(form.blocks.map(({ width }) => width)).toEqual(['1/3', '1/3', '1/3']);
  });
});

test('no series of moves loses a block or makes a block its own ancestor', () => {
  const ids = ['a', 'box', 'in1', 'in2', 'z'];
  const id = fc.constantFrom(...ids);
  const move = fc.record({ id, parent: fc.option(id), before: fc.option(id) });

  fc.assert(
    fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
      const moved = moves.reduce(
        (form, { id: moving, parent, before }) => moveBlocks(form, [moving], { parent, slot: null, before }),
        nested,
      );

      expect(moved.blocks.map((one) => one.id).sort()).toEqual([...ids].sort());
      for (const one of moved.blocks) expect(ancestors(moved, one)).not.toContain(one.id);
    }),
  );
});

function ancestors(form: FormDraft, of: Block): string[] {
  const above: string[] = [];
  for (let parent = of.parent; parent !== null && above.length < 10; ) {
    above.push(parent);
    parent = form.blocks.find(({ id }) => id === parent)?.parent ?? null;
  }
  return above;
}
