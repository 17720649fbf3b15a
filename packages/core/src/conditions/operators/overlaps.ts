import { defineOperator, negationOf } from './operator.ts';

/** A period that shares at least one day with another. */
export const overlaps = defineOperator({
  name: 'overlaps',
  label: { zh: '有重叠', en: 'overlaps' },
  kinds: ['period'],
  takes: 'value',
  test: (actual, wanted, domain) => domain.same(actual, wanted),
  where: (column, bound, domain) => domain.sameSql(column, bound),
});

export const notOverlaps = negationOf(overlaps, 'not-overlaps', { zh: '不重叠', en: 'does not overlap' });
