import { Block, FormDraft } from '@mortise/core';
import { expect, test } from 'vitest';
import { pasteBlocks } from './paste-blocks.ts';

const block = (id: string, more: Partial<Block> = {}) => Block.parse({ id, type: 'text', label: id, ...more });

test('puts copies behind a block, in its place, with new ids and no keys', () => {
  const form = FormDraft.parse({
    blocks: [block('box', { type: 'section' }), block('in', { parent: 'box' }), block('z')],
  });
  const copied = [block('gone', { key: 'gone', unique: true }), block('also')];

  const { form: pasted, copies } = pasteBlocks(form, copied, 'in');

  expect(pasted.blocks.map(({ label }) => label)).toEqual(['box', 'in', 'gone', 'also', 'z']);
  expect(pasted.blocks.filter(({ id }) => copies.includes(id))).toMatchObject([
    { parent: 'box', key: '', unique: false },
    { parent: 'box' },
  ]);
});
