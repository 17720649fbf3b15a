import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

/** A list that has at least one of several. */
export const containsAny = defineOperator({
  name: 'contains-any',
  label: { zh: '包含其中一个', en: 'contains any of' },
  kinds: ['options', 'tags', 'members', 'departments', 'records', 'pointers'],
  takes: 'values',
  test: (actual: readonly string[], wanted: readonly string[]) => actual.some((one) => wanted.includes(one)),
  where: (column, wanted: Sql) => sql`${column} && ${wanted}`,
});

export const containsNone = negationOf(containsAny, 'contains-none', { zh: '不包含任何一个', en: 'contains none of' });
