import { describe, expect, test } from 'vitest';
import { type ConditionField, checkCondition } from './check-condition.ts';
import type { Condition, Operand } from './condition.ts';

const fields: Readonly<Record<string, ConditionField>> = {
  name: { kind: 'text', label: { zh: '客户名称', en: 'Customer' } },
  alias: { kind: 'text', label: '简称' },
  amount: { kind: 'number', label: '金额' },
  owner: { kind: 'member', label: '负责人' },
  team: { kind: 'members', label: '协作人' },
  due: { kind: 'date', label: '截止日期' },
};
const check = (condition: Condition) => checkCondition(condition, (id) => fields[id], ['city']);
const codes = (field: string, operator: string, operand?: Operand) =>
  check(operand ? { field, operator, operand } : { field, operator }).map(({ code }) => code);
const constant = (value: unknown): Operand => ({ kind: 'constant', value: value as never });

test('a good condition has no issues', () => {
  expect(
    check({
      all: [
        { field: 'name', operator: 'contains', operand: constant('华为') },
        { not: { any: [{ field: 'amount', operator: 'between', operand: constant([null, '100']) }] } },
        { field: 'owner', operator: 'is-one-of', operand: { kind: 'field', field: 'team' } },
        { field: 'due', operator: 'before', operand: { kind: 'relative', range: 'today' } },
        { field: 'name', operator: 'equals', operand: { kind: 'variable', name: 'city' } },
        { field: 'name', operator: 'is-empty' },
      ],
    }),
  ).toEqual([]);
});

test('an issue stands at its place in the tree and names the field', () => {
  const [found] = check({
    all: [{ any: [] }, { not: { field: 'amount', operator: 'equals', operand: constant('x') } }],
  });
  expect(found).toMatchObject({ path: ['all', 1, 'not', 'operand'], code: 'operand_unfit' });
  expect(found?.message).toMatchObject({ zh: '「金额」的值不能用于「等于」，重新填写' });
});

test('issues come in the order of the tree', () => {
  const wrong = (field: string): Condition => ({ field, operator: 'is-empty' });
  expect(check({ all: [wrong('x'), wrong('y'), wrong('z')] }).map(({ path }) => path[1])).toEqual([0, 1, 2]);
});

describe('refused are', () => {
  test.each([
    ['an unknown field', 'gone', 'is-empty', undefined, 'unknown_field'],
    ['an operator of another kind', 'amount', 'contains', constant('1'), 'unknown_operator'],
    ['a missing operand', 'name', 'contains', undefined, 'operand_missing'],
    ['an empty operand', 'name', 'contains', constant(''), 'operand_missing'],
    ['an empty list', 'name', 'is-one-of', constant([]), 'operand_missing'],
    ['a range without bounds', 'amount', 'between', constant([null, null]), 'operand_missing'],
    ['a range of three', 'amount', 'between', constant(['1', '2', '3']), 'operand_unfit'],
    ['a field of another kind', 'name', 'equals', { kind: 'field', field: 'amount' }, 'operand_unfit'],
    ['an unknown field on the right', 'name', 'equals', { kind: 'field', field: 'gone' }, 'unknown_field'],
    ['the current user where no person is asked for', 'name', 'equals', { kind: 'current-user' }, 'operand_unfit'],
    ['a day that is none', 'due', 'before', constant('2026-02-30'), 'operand_unfit'],
    ['a rolling range without a number', 'due', 'within', { kind: 'relative', range: 'last-n' }, 'operand_missing'],
    ['an undeclared variable', 'name', 'equals', { kind: 'variable', name: 'x' }, 'unknown_variable'],
  ] as const)('%s', (_what, field, operator, operand, code) => {
    expect(codes(field, operator, operand)).toEqual([code]);
  });

  test('a tree too deep to run, without running out of stack', () => {
    let deep: Condition = { all: [] };
    for (let depth = 0; depth < 100_000; depth++) deep = { not: deep };
    expect(check(deep)).toMatchObject([{ code: 'too_deep' }]);
  });

  test('a tree too large to run', () => {
    const many: Condition = { any: Array.from({ length: 501 }, () => ({ field: 'name', operator: 'is-empty' })) };
    expect(check(many)).toMatchObject([{ code: 'too_large' }]);
  });
});
