import { defineOperator, negationOf } from './operator.ts';

/** Within a range of days that moves with today, counted in the organisation's time zone. */
export const within = defineOperator({
  name: 'within',
  label: { zh: '属于', en: 'is within' },
  kinds: ['date', 'moment'],
  takes: 'days',
  test: (actual, wanted, domain) => domain.same(actual, wanted),
  where: (column, bound, domain) => domain.sameSql(column, bound),
});

export const notWithin = negationOf(within, 'not-within', { zh: '不属于', en: 'is not within' });
