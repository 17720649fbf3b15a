import { Block, fieldsOf } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { matchColumns } from './match-columns.ts';

const blocks = [
  { id: 'lines', type: 'subform', key: 'lines', label: '明细' },
  { id: 'item', type: 'text', key: 'item', label: { zh: '品名', en: 'Item' }, parent: 'lines' },
  { id: 'count', type: 'number', key: 'count', label: '数量', parent: 'lines' },
].map((block) => Block.parse(block));
const columns = fieldsOf({ blocks }, fieldTypes)[0]?.columns ?? [];
const matched = (names: readonly string[]) => {
  const { over, unknown } = matchColumns(names, columns);
  return [over.map((column) => column?.key ?? null), unknown];
};

test('columns are known by their names, whatever their order and spelling', () => {
  expect(matched(['数 量*', '备注', 'ITEM'])).toEqual([['count', null, 'item'], ['备注']]);
});

test('where no name fits, the places count', () => {
  expect(matched(['A', 'B', 'C'])).toEqual([['item', 'count', null], []]);
});
