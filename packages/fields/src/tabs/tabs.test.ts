import { Block, FormDraft, FormRule, publishForm, slotRef, usesIn } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';

const blocks = [
  Block.parse({
    id: 'f_tabs',
    type: 'tabs',
    config: {
      tabs: [
        { id: 'tab-1', label: '开票' },
        { id: 'tab-2', label: '收货' },
      ],
    },
  }),
  Block.parse({ id: 'f_tax', type: 'text', key: 'tax', label: '税号', parent: 'f_tabs', slot: 'tab-1' }),
  Block.parse({ id: 'f_columns', type: 'columns' }),
];
const hiding = (...fields: string[]) =>
  FormRule.parse({ id: 'r_1', kind: 'interact', name: '藏起来', actions: [{ do: 'hide', fields }] });
const draftOf = (rule: FormRule) => FormDraft.parse({ name: '订单', blocks, rules: [rule] });

function issuesOf(rule: FormRule) {
  const context = {
    id: 'form_1',
    appId: 'app_1',
    key: 'orders',
    version: 1,
    previous: null,
    blocksOf: () => null,
    optionsOf: () => null,
  };
  const published = publishForm(draftOf(rule), fieldTypes, context);
  if (published.ok || published.error.code !== 'invalid') return [];
  return published.error.issues.map(({ path, code }) => ({ path, code }));
}

test('a rule may name one tab of those there are', () => {
  expect(issuesOf(hiding(slotRef('f_tabs', 'tab-1')))).toEqual([]);
  expect(issuesOf(hiding(slotRef('f_tabs', 'tab-3')))).toEqual([
    { path: ['rules', 'r_1', 'actions', 0, 'fields'], code: 'unknown_field' },
  ]);
});

test('a rule names no column of a layout, and a message stands at no tab', () => {
  expect(issuesOf(hiding(slotRef('f_columns', 'column-1')))).toMatchObject([{ code: 'unknown_field' }]);
  const message = { id: 'r_1', kind: 'validate', message: '不行', fields: [slotRef('f_tabs', 'tab-1')] };
  expect(issuesOf(FormRule.parse(message))).toMatchObject([{ code: 'unknown_field' }]);
});

test('a tab that a rule names is used, and so are the tabs it is one of', () => {
  const usesOf = (fieldId: string) =>
    usesIn(
      { id: 'form_1', appId: 'app_1', kind: 'form' },
      draftOf(hiding(slotRef('f_tabs', 'tab-1'))),
      { definitionId: 'form_1', fieldId },
      fieldTypes,
    ).map(({ at }) => at?.ruleId);
  expect(usesOf(slotRef('f_tabs', 'tab-1'))).toEqual(['r_1']);
  expect(usesOf('f_tabs')).toEqual(['r_1']);
  expect(usesOf(slotRef('f_tabs', 'tab-2'))).toEqual([]);
  expect(usesOf(slotRef('f_tabs', 'tab-11'))).toEqual([]);
});
