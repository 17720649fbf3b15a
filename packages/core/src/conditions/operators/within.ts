import { defineOperator, negationOf } from './operator.ts';

/** Within a range of days that moves with today, counted in the organisation's time zone. A period: at least a day of it. */
export const within = defineOperator({
  name: 'within',
  label: { zh: '属于', en: 'is within' },
  kinds: ['date', 'moment', 'period'],
  takes: 'days',
  test: (actual, wanted, domain) => domain.same(actual, wanted),
  where: (column, bound, domain) => domain.sameSql(column, bound),
});

export const notWithin = negationOf(within, 'not-within', { zh: '不属于', en: 'is not within' });
