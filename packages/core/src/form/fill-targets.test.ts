import { expect, test } from 'vitest';
import { Block } from '../definitions/block.ts';
import { FormRule } from '../definitions/form-rule.ts';
import { fillTargets } from './fill-targets.ts';

const block = (id: string, more: object = {}) => ({ block: Block.parse({ id, type: 'text', label: id, ...more }) });
const beside = [block('price'), block('group', { type: 'section' }), block('phone', { parent: 'group' })];
const after = (...rules: object[]) => {
  const form = { blocks: beside.map((one) => one.block), rules: rules.map((rule) => FormRule.parse(rule)) };
  return fillTargets(form, beside).map((one) => one.block.id);
};
const rule = (action: object, more: object = {}) => ({ id: 'r', kind: 'interact', actions: [action], ...more });

test.each([
  [{ do: 'show', fields: ['price'] }],
  [{ do: 'hide', fields: ['price'] }],
  [{ do: 'read-only', fields: ['price'] }],
  [{ do: 'set', field: 'price', value: { kind: 'constant', value: '1' } }],
  [{ do: 'limit', field: 'price', options: ['a'] }],
])('a choice leaves to rules what they may do: %j', (action) => {
  expect(after(rule(action))).toEqual(['group', 'phone']);
  expect(after(rule(action, { enabled: false }))).toEqual(['price', 'group', 'phone']);
});

test('what must be filled in may well be filled', () => {
  expect(after(rule({ do: 'require', fields: ['price'] }))).toEqual(['price', 'group', 'phone']);
});

test('layout that rules hide takes along what stands in it', () => {
  expect(after(rule({ do: 'hide', fields: ['group'] }))).toEqual(['price']);
});
