import { Block, FormDraft } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import { blockOf, draftProblems } from './draft-problems.ts';
import { newBlock } from './new-block.ts';

const form = { id: 'form', appId: 'app', key: 'form', published: null, forms: [], optionSets: [] };
const draftOf = (...blocks: Block[]) => FormDraft.parse({ name: '客户', blocks });

test('every field out of the palette can be published, but for those that must be told something first', () => {
  const wanting = Object.values(fieldTypes)
    .filter((type) => draftProblems(draftOf(newBlock(type, 'zh')), fieldTypes, form).length > 0)
    .map(({ type }) => type);

  expect(wanting.sort()).toEqual([
    'amount-cn',
    'api-select',
    'barcode',
    'button',
    'concat',
    'data-select',
    'embed',
    'formula',
    'lookup',
    'note',
    'query-list',
    'related-to',
    'relation',
    'rollup',
    'subform',
  ]);
});

test('a key that the server still has to make is no problem, a wrong one is, at its block', () => {
  const named = (key: string) => draftOf({ ...newBlock(fieldTypes.text, 'zh'), id: 'f_1', key });

  expect(draftProblems(named(''), fieldTypes, form)).toEqual([]);
  expect(draftProblems(named('Not a key'), fieldTypes, form).map(blockOf)).toEqual(['f_1']);
});

test('a field may point to its own form, and to no other that is unpublished', () => {
  const relation = (formId: string) =>
    draftOf(
      Block.parse({ ...newBlock(fieldTypes.relation, 'zh'), config: { ...fieldTypes.relation.defaults, formId } }),
    );
  const other = {
    id: 'other',
    appId: 'app',
    appName: '',
    name: '',
    icon: '',
    isPublished: false,
    blocks: [],
    draftBlocks: [],
  };

  expect(draftProblems(relation('form'), fieldTypes, form)).toEqual([]);
  expect(draftProblems(relation('other'), fieldTypes, { ...form, forms: [other] })).toHaveLength(1);
  expect(draftProblems(relation('other'), fieldTypes, { ...form, forms: [{ ...other, isPublished: true }] })).toEqual(
    [],
  );
});
