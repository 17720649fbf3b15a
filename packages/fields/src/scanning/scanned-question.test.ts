import type { Condition } from '@mortise/core';
import { expect, test } from 'vitest';
import { dataSelect } from '../data-select/definition.ts';
import { relation } from '../relation/definition.ts';
import { scannedQuestion } from './scanned-question.ts';

const formId = '0198f000-0000-7000-8000-0000000000f1';
const id = '0198f000-0000-7000-8000-0000000000aa';
const origin = 'https://crm.example.com';
const wanted = { formId, scanField: 'code', filter: null, origin };
const same = (value: string): Condition => ({
  field: 'code',
  operator: 'equals',
  operand: { kind: 'constant', value },
});

test('asks for the records whose field says exactly what the code says', () => {
  expect(scannedQuestion('6901234567892', wanted)).toEqual({ filter: same('6901234567892') });
});

test('asks only among the records that may be chosen', () => {
  const filter: Condition = { field: 'state', operator: 'equals', operand: { kind: 'constant', value: 'on' } };
  expect(scannedQuestion('A-1', { ...wanted, filter })).toEqual({ filter: { all: [filter, same('A-1')] } });
  expect(scannedQuestion(`${origin}/a/app/${formId}/${id}`, { ...wanted, filter })).toEqual({ ids: [id], filter });
});

test('knows the link of a record, and passes over those of other forms', () => {
  expect(scannedQuestion(`${origin}/a/app/${formId}/${id}`, { ...wanted, scanField: '' })).toEqual({
    ids: [id],
    filter: null,
  });
  expect(scannedQuestion(`${origin}/a/app/other/${id}`, wanted)).toBeNull();
});

test('takes the address of another site for a text like any other', () => {
  const foreign = `https://elsewhere.example/a/app/${formId}/${id}`;
  expect(scannedQuestion(foreign, wanted)).toEqual({ filter: same(foreign) });
  expect(scannedQuestion(foreign, { ...wanted, scanField: '' })).toBeNull();
});

test.each([dataSelect, relation])(
  '$type that scans has to say which field the code holds, and points to it',
  (type) => {
    const config = { ...type.defaults, formId, scan: true };
    expect(type.check(config as never).map(({ path }) => path)).toEqual([['scanField']]);
    expect(type.check({ ...config, scanField: 'code' } as never)).toEqual([]);
    expect(type.references({ ...config, scanField: 'code' } as never)).toContainEqual({ formId, fieldId: 'code' });
  },
);
