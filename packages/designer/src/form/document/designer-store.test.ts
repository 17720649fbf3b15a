import { Block, FormDraft } from '@mortise/core';
import { expect, test } from 'vitest';
import { updateBlocks } from '../commands/update-blocks.ts';
import { createDesignerStore, formIn } from './designer-store.ts';

const block = (id: string, more: Partial<Block> = {}) => Block.parse({ id, type: 'text', label: id, ...more });
const form = FormDraft.parse({ blocks: [block('a'), block('b'), block('c')] });

test('typing a label is one step, and undo takes all of it back', () => {
  const store = createDesignerStore(form);
  for (const label of ['客', '客户', '客户名'])
    store.getState().dispatch((draft) => updateBlocks(draft, ['a'], { label }), { word: 'label a' });

  store.getState().undo();

  expect(formIn(store.getState())).toBe(form);
});

test('a change to one block leaves the others and the lists of places as they were', () => {
  const store = createDesignerStore(form);
  const before = store.getState().index;
  store.getState().dispatch((draft) => updateBlocks(draft, ['a'], { required: true }));
  const after = store.getState().index;

  expect(after.byId.get('b')).toBe(before.byId.get('b'));
  expect(after.children.get('|')).toBe(before.children.get('|'));
});

test('Shift selects what lies between', () => {
  const store = createDesignerStore(form);
  store.getState().select(['a']);
  store.getState().extend('c');

  expect(store.getState().selection).toEqual(['a', 'b', 'c']);
});

test('a block that is gone is no longer selected', () => {
  const store = createDesignerStore(form);
  store.getState().select(['a', 'b']);
  store.getState().dispatch((draft) => ({ ...draft, blocks: draft.blocks.slice(1) }));

  expect(store.getState().selection).toEqual(['b']);
});

test('keys of the server come in without a step, except over what a person typed meanwhile', () => {
  const store = createDesignerStore(form);
  const sent = formIn(store.getState());
  store.getState().dispatch((draft) => updateBlocks(draft, ['b'], { key: 'mine' }));
  store.getState().takeKeys(sent, { ...sent, blocks: sent.blocks.map((one) => ({ ...one, key: `k_${one.id}` })) });

  expect(formIn(store.getState()).blocks.map(({ key }) => key)).toEqual(['k_a', 'mine', 'k_c']);
  expect(store.getState().history.past).toHaveLength(1);
});
