import { Block, FormRule, fieldsOf } from '@mortise/core';
import { expect, test } from 'vitest';
import { catalog } from '../catalog.ts';
import { rowsOfRule } from './rows-of-rule.ts';

const block = (id: string, type: string, parent: string | null = null) => Block.parse({ id, key: id, type, parent });
const blocks = [
  block('note', 'text'),
  block('lines', 'subform'),
  block('price', 'number', 'lines'),
  block('off', 'number', 'lines'),
  block('parts', 'subform'),
  block('part', 'text', 'parts'),
];
const fields = fieldsOf({ blocks }, catalog);
const hiding = (targets: string[], formula = '') =>
  FormRule.parse({
    id: 'r',
    kind: 'interact',
    when: { kind: 'formula', formula },
    actions: [{ do: 'hide', fields: targets }],
  });

test('A rule about columns of one subform may ask about its cells', () => {
  expect(rowsOfRule(hiding(['price', 'off']), fields)?.id).toBe('lines');
  expect(rowsOfRule(hiding(['part']), fields)?.id).toBe('parts');
});

test('A rule about other fields, or columns of two subforms, asks about no cells', () => {
  expect(rowsOfRule(hiding([]), fields)).toBeNull();
  expect(rowsOfRule(hiding(['price', 'note']), fields)).toBeNull();
  expect(rowsOfRule(hiding(['price', 'part']), fields)).toBeNull();
});

test('What a rule asks about already stays on offer', () => {
  expect(rowsOfRule(hiding([], '{price} > 1'), fields)?.id).toBe('lines');
});
