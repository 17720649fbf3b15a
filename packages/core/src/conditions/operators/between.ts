import { defineOperator, negationOf } from './operator.ts';

/** Between two bounds, both included; a bound that is null is open. Bounds the wrong way round hold nothing. */
export const between = defineOperator({
  name: 'between',
  label: { zh: '在范围内', en: 'is between' },
  kinds: ['number', 'date', 'moment', 'time'],
  takes: 'range',
  test: (actual, wanted, domain) => domain.same(actual, wanted),
  where: (column, bound, domain) => domain.sameSql(column, bound),
});

export const notBetween = negationOf(between, 'not-between', { zh: '不在范围内', en: 'is not between' });
