import { Block, type Condition, type Field, fieldsOf } from '@mortise/core';
import { expect, test } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import type { RecordAround } from '../field-view.ts';
import { rowAround } from '../subform/row-around.ts';
import { boundCondition } from './bound-condition.ts';

const fields = ['city', 'town'].map(
  (id) => fieldsOf({ blocks: [Block.parse({ id, key: id, type: 'text', label: id })] }, fieldTypes)[0] as Field,
);
const recordOf = (values: Record<string, unknown>): RecordAround => ({
  id: null,
  link: null,
  textOf: () => '',
  valueOf: (id) => values[id],
  fieldOf: (id) => fields.find((field) => field.id === id),
  subscribe: () => () => undefined,
});
const inCity: Condition = { field: 'city', operator: 'equals', operand: { kind: 'variable', name: 'city' } };

test('a variable becomes the value that the record has at this moment', () => {
  const { filter, waitsFor } = boundCondition(inCity, recordOf({ city: '杭州' }));
  expect(filter).toEqual({ ...inCity, operand: { kind: 'constant', value: '杭州' } });
  expect(waitsFor).toEqual([]);
});

test('while one of them is empty nothing fits, and it is named', () => {
  expect(boundCondition(inCity, recordOf({ city: null }))).toEqual({ filter: { any: [] }, waitsFor: ['city'] });
});

test('where this screen does not know one of them, nothing is left out', () => {
  expect(boundCondition(inCity, recordOf({}))).toEqual({ filter: null, waitsFor: [] });
  expect(boundCondition(inCity, undefined).filter).toBeNull();
  expect(boundCondition(null, recordOf({})).filter).toBeNull();
});

test('in a row its own cells come before the fields of the record', () => {
  const row = rowAround(
    recordOf({ city: '杭州', town: '宁波' }),
    fields.slice(0, 1),
    { id: 'r', city: '温州' },
    { addRows: undefined, fill: () => undefined },
    { locale: 'zh', timeZone: 'Asia/Shanghai' },
  );
  expect(boundCondition(inCity, row).filter).toMatchObject({ operand: { value: '温州' } });
  expect(row.valueOf('town')).toBe('宁波');
});
