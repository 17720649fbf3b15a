import { valueKinds } from '../../value-kind.ts';
import { defineOperator, negationOf, never } from './operator.ts';

/** Whether there is a value at all. A switch always has one. */
export const isEmpty = defineOperator({
  name: 'is-empty',
  label: { zh: '为空', en: 'is empty' },
  kinds: valueKinds.filter((kind) => kind !== 'boolean' && kind !== 'none'),
  takes: 'none',
  emptyEqualsEmpty: true,
  test: () => false,
  where: () => never,
});

export const isNotEmpty = negationOf(isEmpty, 'is-not-empty', { zh: '不为空', en: 'is not empty' });
