import { Block, checkCondition, fieldsOf } from '@mortise/core';
import { fieldTypes } from '@mortise/fields';
import { expect, test } from 'vitest';
import { pointsTo } from './read-records.ts';

const block = (id: string, type: string, config: Block['config']) =>
  Block.parse({ id, key: id, type, label: id, config });
const fields = fieldsOf(
  {
    blocks: [
      block('one', 'relation', { formId: 'customer' }),
      block('many', 'relation', { formId: 'customer', multiple: true }),
      block('any', 'related-to', { forms: [{ formId: 'customer', label: '客户' }] }),
      block('picked', 'data-select', { formId: 'customer' }),
    ],
  },
  fieldTypes,
);
const record = '0198f000-0000-7000-8000-000000000001';

test.each(fields.map(({ id }) => id))('who points to a record by the field %s is asked in words of its kind', (id) => {
  const fieldOf = (asked: string) => {
    const field = fields.find((one) => one.id === asked);
    return field && { kind: field.kind, label: field.key };
  };
  expect(checkCondition(pointsTo(fields, id, record), fieldOf)).toEqual([]);
});
