import { defineOperator, negationOf } from './operator.ts';

/** An address anywhere inside one of several provinces, cities or districts. */
export const inRegion = defineOperator({
  name: 'in-region',
  label: { zh: '属于地区', en: 'is in' },
  kinds: ['address'],
  takes: 'regions',
  test: (actual, wanted, domain) => domain.same(actual, wanted),
  where: (column, bound, domain) => domain.sameSql(column, bound),
});

export const notInRegion = negationOf(inRegion, 'not-in-region', { zh: '不属于地区', en: 'is not in' });
