import { defineOperator, negationOf } from './operator.ts';

const label = { zh: '等于', en: 'is' };
const contrary = { zh: '不等于', en: 'is not' };

/** The same value. Two empty sides are equal. A moment equals a day when it lies in it. */
export const equals = defineOperator({
  name: 'equals',
  label,
  kinds: ['text', 'number', 'boolean', 'date', 'moment', 'time', 'option', 'member', 'department', 'record', 'pointer'],
  takes: 'value',
  emptyEqualsEmpty: true,
  test: (actual, wanted, domain) => domain.same(actual, wanted),
  where: (column, bound, domain) => domain.sameSql(column, bound),
});

/** The same set: order and repetition mean nothing. */
export const equalsSet = {
  ...equals,
  kinds: ['options', 'tags', 'members', 'departments', 'records', 'pointers'],
  takes: 'values',
} as const;

export const notEquals = negationOf(equals, 'not-equals', contrary);
export const notEqualsSet = negationOf(equalsSet, 'not-equals', contrary);
