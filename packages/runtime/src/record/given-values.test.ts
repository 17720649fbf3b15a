import { Block, fieldsOf } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import { givenValues } from './new-values.ts';

const block = (id: string, type: string, config: Block['config']) =>
  Block.parse({ id: `f_${id}`, key: id, type, label: id, config });
const fields = fieldsOf(
  {
    blocks: [
      block('one', 'relation', { formId: 'customer' }),
      block('many', 'relation', { formId: 'customer', multiple: true }),
      block('any', 'related-to', { forms: [{ formId: 'customer', label: '客户' }] }),
    ],
  },
  fieldTypes,
);

test('the record that asks for a new one is named as each field names records', () => {
  const values = { f_one: 'r1', f_many: 'r1', f_any: 'r1' };
  const given = givenValues(fields, undefined, { values, from: 'customer' });
  expect(given).toEqual({ one: 'r1', many: ['r1'], any: { formId: 'customer', id: 'r1' } });
});

test('a record of a form that is not known is named by no field of several forms', () => {
  expect(givenValues(fields, undefined, { values: { f_any: 'r1' } })).toEqual({ any: null });
});
