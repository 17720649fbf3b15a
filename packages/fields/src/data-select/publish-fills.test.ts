import { Block, publishForm } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';

const block = (id: string, type: string, more: object = {}) => Block.parse({ id, key: id, type, label: id, ...more });
const prices = [block('name', 'text'), block('price', 'currency'), block('sheet', 'file')];

/** What is wrong with a form whose product is chosen from the prices by these rules. */
function problems(fills: unknown, more: Block[] = []) {
  const config = { formId: 'prices', fills };
  const blocks = [
    block('product', 'data-select', { config }),
    block('unit', 'number'),
    block('total', 'number'),
    ...more,
  ];
  const context = { id: 'quote', appId: 'app', key: 'quote', version: 1, previous: null };
  const published = publishForm({ name: '报价', blocks }, fieldTypes, {
    ...context,
    blocksOf: (id) => (id === 'prices' ? prices : null),
    optionsOf: () => null,
  });
  if (published.ok || published.error.code !== 'invalid') return [];
  return published.error.issues.map(({ code, path }) => [code, path.join('.')]);
}

test('rules of fields that fit are published', () => {
  expect(problems([{ from: 'price', to: 'unit' }])).toEqual([]);
});

test('a rule is refused whose fields do not fit, are gone, or are filled twice', () => {
  const place = 'blocks.product.config.fills';
  expect(problems([{ from: 'name', to: 'unit' }])).toEqual([['kind', `${place}.0`]]);
  expect(problems([{ from: 'price', to: 'gone' }])).toEqual([['unknown_field', `${place}.0`]]);
  const twice = [
    { from: 'price', to: 'unit' },
    { from: 'price', to: 'unit' },
  ];
  expect(problems(twice)).toEqual([['filled_twice', `${place}.1`]]);
});

test('a choice in a subform fills in the columns beside it, and no field of the record', () => {
  const inRows = (to: string) => [
    block('lines', 'subform'),
    block('item', 'data-select', { parent: 'lines', config: { formId: 'prices', fills: [{ from: 'price', to }] } }),
    block('each', 'number', { parent: 'lines' }),
  ];
  expect(problems([], inRows('each'))).toEqual([]);
  expect(problems([], inRows('unit'))).toEqual([['unknown_field', 'blocks.item.config.fills.0']]);
});
