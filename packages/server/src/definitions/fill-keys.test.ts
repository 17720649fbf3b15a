import { type Block, FormDraft } from '@mortise/core';
import { block, plainFields } from '@mortise/testing';
import { expect, test } from 'vitest';
import { fillKeys } from './fill-keys.ts';

const formOf = (...blocks: (Partial<Block> & { id: string; type: string })[]) => FormDraft.parse({ name: 'x', blocks });
const keysOf = (form: FormDraft, draft: FormDraft | null = null, published: FormDraft | null = null) =>
  fillKeys(form, { draft, published }, plainFields, (text) => text).blocks.map(({ key }) => key);

test('every field gets a key of its own, layout gets none', () => {
  const form = formOf(
    block('a', 'text', { label: 'Name' }),
    block('b', 'section', { label: 'Name' }),
    block('c', 'text', { label: 'Name' }),
    block('d', 'number', { label: '' }),
  );

  expect(keysOf(form)).toEqual(['name', '', 'name_2', 'number']);
});

test('a key made from the label follows it until it is published', () => {
  const saved = formOf(block('a', 'text', { label: 'Nam', key: 'nam' }));
  const renamed = formOf(block('a', 'text', { label: 'Name', key: 'nam' }));

  expect(keysOf(renamed, saved)).toEqual(['name']);
  expect(keysOf(renamed, saved, saved)).toEqual(['nam']);
});

test('a key that somebody typed stays', () => {
  const saved = formOf(block('a', 'text', { label: 'Name', key: 'legal' }));
  const renamed = formOf(block('a', 'text', { label: 'Full name', key: 'legal' }));

  expect(keysOf(renamed, saved)).toEqual(['legal']);
});

test('saving twice changes nothing', () => {
  const once = fillKeys(
    formOf(block('a', 'text', { label: 'Name' }), block('b', 'text', { label: 'Name' })),
    { draft: null, published: null },
    plainFields,
    (text) => text,
  );

  expect(keysOf(once, once)).toEqual(['name', 'name_2']);
});
