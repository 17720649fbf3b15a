import { Block, fieldsOf, publishForm, type Row, type Values } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import type { RecordAround } from '../field-view.ts';
import { fillRow } from '../subform/edit-rows.ts';
import { rowAround } from '../subform/row-around.ts';
import { viewContext } from '../test-contexts.ts';
import { callTexts } from './call-texts.ts';

const block = (id: string, type: string, more: object = {}) => Block.parse({ id, key: id, type, label: id, ...more });
const inRow = { parent: 'lines' };
const asking = (fills: unknown = [], inputs: unknown = []) =>
  block('company', 'api-select', {
    ...inRow,
    config: { request: { connectorId: 'c', requestId: 'r' }, inputs, fills },
  });
const blocks = (...own: Block[]) => [
  block('city', 'text'),
  block('lines', 'subform'),
  ...own,
  block('code', 'text', inRow),
  block('amount', 'number', inRow),
];

function problems(...own: Block[]) {
  const published = publishForm({ name: '报价', blocks: blocks(...own) }, fieldTypes, {
    ...{ id: 'quote', appId: 'app', key: 'quote', version: 1, previous: null },
    blocksOf: () => null,
    optionsOf: () => null,
  });
  if (published.ok || published.error.code !== 'invalid') return [];
  return published.error.issues.map(({ code, path }) => [code, path.slice(3).join('.')]);
}

test('a column sends what its row and the record say, and fills its row alone', () => {
  const inputs = [
    { from: '$typed', to: 'word' },
    { from: 'city', to: 'city' },
    { from: 'code', to: 'code' },
  ];
  expect(problems(asking([{ from: 'a', to: 'amount' }], inputs))).toEqual([]);
  expect(problems(asking([{ from: 'a', to: 'city' }]))).toEqual([['unknown_field', 'fills.0']]);
  expect(problems(asking([], [{ from: 'gone', to: 'x' }]))).toEqual([['unknown_field', 'inputs.0']]);
});

const columns = fieldsOf({ blocks: blocks(asking()) }, fieldTypes).find(({ id }) => id === 'lines')?.columns ?? [];
const [city] = fieldsOf({ blocks: [block('city', 'text')] }, fieldTypes);
const record: RecordAround = {
  id: null,
  link: null,
  valueOf: (id) => (id === 'city' ? '杭州' : undefined),
  fieldOf: (id) => (id === 'city' ? city : undefined),
  textOf: () => '',
  subscribe: () => () => undefined,
};
const around = (row: Row, fill: (values: Values) => void) =>
  rowAround(record, columns, row, { addRows: undefined, fill }, viewContext());

test('what goes out comes from the row first and then from the record', () => {
  const inputs = [
    { from: '$typed', to: 'word' },
    { from: 'code', to: 'code' },
    { from: 'city', to: 'city' },
  ];
  const row = around({ id: 'r', code: 'A1' }, () => undefined);
  expect(callTexts(inputs, '榫', row, viewContext())).toEqual({ word: '榫', code: 'A1', city: '杭州' });
});

test('what comes fills cells of the row, each as its type reads it, and leaves the others', () => {
  let rows: readonly Row[] = [
    { id: 'r', company: '甲' },
    { id: 's', code: 'B' },
  ];
  const fills = [
    { from: 'code', to: 'code' },
    { from: 'capital', to: 'amount' },
    { from: 'words', to: 'amount' },
  ];
  const row = around(rows[0] as Row, (values) => {
    rows = fillRow(rows, 0, values);
  });
  row.takeTexts?.(fills, { code: '9133', capital: '1,200.5', words: '不是数字' });
  expect(rows).toEqual([
    { id: 'r', company: '甲', code: '9133', amount: '1200.5' },
    { id: 's', code: 'B' },
  ]);
});
