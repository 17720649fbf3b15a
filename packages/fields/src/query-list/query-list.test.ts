import { Block, publishForm } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { queryList } from './definition.ts';

const block = (id: string, type: string, config: object = {}) =>
  Block.parse({ id, key: id, type, label: id, config: config as Block['config'] });
const quotes = [block('no', 'text'), block('customer', 'relation', { formId: 'customers' })];

function problems(condition: unknown, more: Block[] = []) {
  const blocks = [block('city', 'text'), block('quotes', 'query-list', { formId: 'quotes', condition }), ...more];
  const context = { id: 'customers', appId: 'app', key: 'customers', version: 1, previous: null };
  const blocksOf = (id: string) => (id === 'quotes' ? quotes : null);
  const published = publishForm({ name: '客户', blocks }, fieldTypes, { ...context, blocksOf, optionsOf: () => null });
  if (published.ok || published.error.code !== 'invalid') return [];
  return published.error.issues.map(({ code, path }) => [code, path.slice(0, 4).join('.')]);
}

const compared = (field: string, operator: string, name: string) => ({
  field,
  operator,
  operand: { kind: 'variable', name },
});

test('a query may compare with fields of the record and with the record itself', () => {
  expect(problems(compared('customer', 'equals', '$id'))).toEqual([]);
  expect(problems(compared('no', 'contains', 'city'))).toEqual([]);
});

test('a query that compares with what is not there is not published', () => {
  expect(problems(compared('no', 'contains', 'gone'))).toEqual([
    ['unknown_variable', 'blocks.quotes.config.condition'],
  ]);
  expect(problems(compared('gone', 'equals', 'city'))[0]).toEqual(['unknown_field', 'blocks.quotes.config']);
});

test('nothing of it is stored, and no formula reads it', () => {
  expect(queryList.storage(queryList.defaults)).toEqual({ in: 'nothing' });
  const formula = block('count', 'formula', { formula: '{quotes}', result: 'number' });
  expect(problems(null, [formula]).length).toBeGreaterThan(0);
});
