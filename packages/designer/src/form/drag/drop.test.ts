import { Block, FormDraft } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { dropToCommand } from './drop.ts';

const block = (id: string, more: Partial<Block> = {}) => Block.parse({ id, type: 'text', label: id, ...more });
const formOf = (...blocks: Block[]) => FormDraft.parse({ blocks });
const show = (form: FormDraft) => form.blocks.map(({ id, width }) => `${id}:${width}`).join(' ');
const root = { parent: null, slot: null };

describe('dropping a new field', () => {
  test('between two rows gives it a row of its own', () => {
    const form = formOf(block('a'), block('b'), block('c'), block('d'));
    const drop = { kind: 'row', place: { ...root, before: 'c' } } as const;

    expect(show(dropToCommand({ kind: 'new', block: block('n') }, drop)(form))).toBe('a:1/2 b:1/2 n:1 c:1/2 d:1/2');
  });

  test('keeps its width where nobody would share its row', () => {
    const form = formOf(block('a', { width: '1' }));
    const drop = { kind: 'row', place: { ...root, before: null } } as const;

    expect(show(dropToCommand({ kind: 'new', block: block('n') }, drop)(form))).toBe('a:1 n:1/2');
  });

  test('beside another shares the row', () => {
    const form = formOf(block('a', { width: '1' }));

    expect(
      show(dropToCommand({ kind: 'new', block: block('n') }, { kind: 'beside', target: 'a', side: 'left' })(form)),
    ).toBe('n:1/2 a:1/2');
  });

  test('into a section puts it there', () => {
    const form = formOf(block('box', { type: 'section', width: '1' }));
    const drop = { kind: 'row', place: { parent: 'box', slot: null, before: null } } as const;

    expect(dropToCommand({ kind: 'new', block: block('n') }, drop)(form).blocks[1]).toMatchObject({
      id: 'n',
      parent: 'box',
    });
  });
});

describe('moving fields', () => {
  const form = formOf(...['a', 'b', 'c', 'd'].map((id) => block(id, { width: '1' })));

  test('keeps the order of several, also beside a block', () => {
    const dragged = { kind: 'blocks', ids: ['c', 'd'] } as const;

    expect(show(dropToCommand(dragged, { kind: 'row', place: { ...root, before: 'a' } })(form))).toBe(
      'c:1 d:1 a:1 b:1',
    );
    expect(show(dropToCommand(dragged, { kind: 'beside', target: 'a', side: 'right' })(form))).toBe(
      'a:1/2 c:1/2 d:1 b:1',
    );
  });

  test('onto itself changes nothing', () => {
    const drop = { kind: 'beside', target: 'a', side: 'left' } as const;

    expect(dropToCommand({ kind: 'blocks', ids: ['a'] }, drop)(form)).toBe(form);
  });
});
