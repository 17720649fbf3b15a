import { type Sql, sql } from '../../sql.ts';
import { defineOperator } from './operator.ts';

/** A list that has every one of several. */
export const containsAll = defineOperator({
  name: 'contains-all',
  label: { zh: '同时包含', en: 'contains all of' },
  kinds: ['options', 'tags', 'members', 'departments', 'records', 'pointers'],
  takes: 'values',
  test: (actual: readonly string[], wanted: readonly string[]) => wanted.every((one) => actual.includes(one)),
  where: (column, wanted: Sql) => sql`${column} @> ${wanted}`,
});
