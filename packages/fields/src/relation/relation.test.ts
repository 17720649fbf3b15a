import { Block, publishForm, textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { formatContext, parseContext } from '../test-contexts.ts';
import { type RelationConfig, relation } from './definition.ts';
import { inverseOf } from './inverse-of.ts';

const one = '0198f000-0000-7000-8000-000000000001';
const two = '0198f000-0000-7000-8000-000000000002';
const single: RelationConfig = { ...relation.defaults, formId: 'customers' };
const several: RelationConfig = { ...single, multiple: true };
const reverse: RelationConfig = { ...single, inverseOf: { formId: 'customers', fieldId: 'f_1' } };

test('each side is stored where it belongs', () => {
  expect(relation.storage(single)).toEqual({ in: 'column', sqlType: 'uuid', references: { formId: 'customers' } });
  expect(relation.storage(several)).toEqual({ in: 'link', formId: 'customers' });
  expect(relation.storage(reverse)).toEqual({ in: 'inverse', formId: 'customers', fieldId: 'f_1' });
  expect([single, several, reverse].map(relation.kind)).toEqual(['record', 'records', 'records']);
});

test('says which form and field it needs', () => {
  expect(relation.references(reverse)).toEqual([{ formId: 'customers' }, { formId: 'customers', fieldId: 'f_1' }]);
  expect(relation.check(relation.defaults).map(({ code }) => code)).toEqual(['no_form']);
});

test('finds records by title in the form it points to', () => {
  const context = parseContext({
    find: (kind, text, formId) =>
      kind === 'record' && formId === 'customers' ? ({ 朗泽: [one], 海曜: [two], 重名: [one, two] }[text] ?? []) : [],
  });
  expect(relation.parse(textCell('朗泽'), single, context)).toEqual({ ok: true, value: one });
  expect(relation.parse(textCell('朗泽，海曜'), several, context)).toEqual({ ok: true, value: [one, two] });
  expect(relation.parse(textCell('没有'), single, context)).toMatchObject({ error: { code: 'not_found' } });
  expect(relation.parse(textCell('重名'), single, context)).toMatchObject({
    error: { code: 'ambiguous', message: { en: '2 records are called "重名"; it is not clear which is meant.' } },
  });
});

test('level by level, it is one record, and hangs by a field of its form', () => {
  const levels: RelationConfig = { ...single, display: 'levels', parentField: 'f_above' };
  expect(relation.levels?.(levels)).toEqual({ parentField: 'f_above', leafOnly: true });
  expect(relation.references(levels)).toContainEqual({ formId: 'customers', fieldId: 'f_above' });
  expect(relation.check(levels)).toEqual([]);
  expect(relation.check({ ...levels, parentField: '' }).map(({ code }) => code)).toEqual(['required']);
  expect(relation.check({ ...levels, multiple: true }).map(({ code }) => code)).toEqual(['one_only']);
  expect(relation.levels?.({ ...levels, display: 'dropdown' })).toBeNull();
  expect(relation.references({ ...levels, display: 'dropdown' })).toEqual([{ formId: 'customers' }]);
});

test.each([
  ['relation', { formId: 'groups' }, []],
  ['relation', { formId: 'groups', multiple: true }, ['no_parent_field']],
  ['relation', { formId: 'others' }, ['no_parent_field']],
  ['text', {}, ['no_parent_field']],
])('a %s %o to hang by is judged when published', (type, config, codes) => {
  const above = Block.parse({ id: 'f_above', key: 'above', type, label: '上级', config });
  const group = { ...relation.defaults, formId: 'groups', display: 'levels', parentField: 'f_above' };
  const blocks = [Block.parse({ id: 'f_group', key: 'category', type: 'relation', label: '分类', config: group })];
  const context = { id: 'machines', appId: 'app', key: 'machines', version: 1, previous: null, optionsOf: () => null };
  const blocksOf = (id: string) => (id === 'groups' ? [above] : []);
  const published = publishForm({ name: '设备', blocks }, fieldTypes, { ...context, blocksOf });
  const issues = published.ok || published.error.code !== 'invalid' ? [] : published.error.issues;
  expect(issues.map(({ code }) => code)).toEqual(codes);
});

test('writes titles', () => {
  expect(relation.format([one, two], several, formatContext({ titleOf: (id) => (id === one ? '朗泽' : '海曜') }))).toBe(
    '朗泽、海曜',
  );
});

test('the reverse field points back and passes its own type', () => {
  const block = Block.parse({ id: 'f_1', type: 'relation', key: 'customer', label: '客户', config: single });
  const back = inverseOf(block, { id: 'orders', key: 'order', name: { zh: '订单', en: 'Orders' } });
  expect(back).toMatchObject({ type: 'relation', key: 'order', label: { zh: '订单', en: 'Orders' } });
  const config = relation.config.parse({ ...relation.defaults, ...back.config });
  expect(relation.storage(config)).toEqual({ in: 'inverse', formId: 'orders', fieldId: 'f_1' });
  expect(relation.check(config)).toEqual([]);
});
