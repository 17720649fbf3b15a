import { Block, fieldsOf, findOperator, type Operator } from '@mortise/core';
import { describe, expect, it } from 'vitest';
import { fieldTypes } from '../catalog.ts';
import { type AskedField, askedFields } from './asked-field.ts';
import { isComplete, operatorsOn, startComparison, withOperator } from './comparison-parts.ts';
import { fittingOperands, operandOf } from './operands.ts';

const blocks = [
  { id: 'name', type: 'text', key: 'name', label: '商机名称' },
  { id: 'amount', type: 'currency', key: 'amount', label: '金额' },
  { id: 'paid', type: 'number', key: 'paid', label: '已付' },
  { id: 'due', type: 'datetime', key: 'due', label: '预计成交' },
  { id: 'customer', type: 'relation', key: 'customer', label: '客户', config: { formId: 'c' } },
  { id: 'others', type: 'relation', key: 'others', label: '其他客户', config: { formId: 'c', multiple: true } },
].map((block) => Block.parse(block));
const fields = askedFields(fieldsOf({ blocks }, fieldTypes));
const fieldOf = (id: string) => fields.find((field) => field.id === id);
const one = (id: string) => fieldOf(id) as AskedField;
const operator = (name: string, id: string) => findOperator(name, one(id).kind) as Operator;

describe('a comparison being made', () => {
  it('starts with what one most often asks and is complete once it has a value', () => {
    expect(isComplete(startComparison(one('due')), fieldOf)).toBe(true);
    const amount = startComparison(one('amount'));
    expect(isComplete(amount, fieldOf)).toBe(false);
    expect(isComplete({ ...amount, operand: { kind: 'constant', value: '500000' } }, fieldOf)).toBe(true);
  });

  it('keeps its right side where the next operator takes the same', () => {
    const operand = { kind: 'constant' as const, value: '5' };
    const amount = { field: 'amount', operator: 'at-least', operand };
    expect(withOperator(amount, 'number', 'less-than').operand).toEqual(operand);
    expect(withOperator(amount, 'number', 'between').operand).toBeUndefined();
    expect(withOperator(amount, 'number', 'is-empty').operand).toBeUndefined();
  });
});

describe('a condition that must last', () => {
  it('starts with and offers nothing that moves with today', () => {
    expect(startComparison(one('due'), true)).toEqual({ field: 'due', operator: 'equals' });
    expect(operatorsOn('date', true).map(({ takes }) => takes)).not.toContain('days');
    expect(operatorsOn('date').map(({ takes }) => takes)).toContain('days');
  });
});

describe('the right side', () => {
  const label = { zh: '本表字段', en: 'A field here' };
  const fitting = (as: 'field' | 'variable', name: string, id: string) =>
    fittingOperands({ as, fields, label }, one(id), operator(name, id)).map((field) => field.id);

  it('may be a field of the same kind, and of another record the field of the same name', () => {
    expect(fitting('variable', 'at-least', 'amount')).toEqual(['amount', 'paid']);
    expect(fitting('field', 'at-least', 'amount')).toEqual(['paid']);
  });

  it('may be one record or several where several are asked for', () => {
    expect(fitting('variable', 'is-one-of', 'customer')).toEqual(['customer', 'others']);
  });

  it('is no field where the operator takes none', () => {
    expect(fitting('variable', 'is-empty', 'amount')).toEqual([]);
    expect(fitting('field', 'between', 'amount')).toEqual([]);
  });

  it('names the field as the condition language does', () => {
    expect(operandOf({ as: 'field', fields, label }, 'paid')).toEqual({ kind: 'field', field: 'paid' });
    expect(operandOf({ as: 'variable', fields, label }, 'paid')).toEqual({ kind: 'variable', name: 'paid' });
  });
});
