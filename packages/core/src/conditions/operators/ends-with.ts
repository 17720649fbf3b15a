import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

/** Case of A to Z aside. */
export const endsWith = defineOperator({
  name: 'ends-with',
  label: { zh: '结尾是', en: 'ends with' },
  kinds: ['text'],
  takes: 'value',
  test: (actual: string, wanted: string) => actual.endsWith(wanted),
  where: (column, wanted: Sql) => sql`right(${column}, length(${wanted})) = ${wanted}`,
});

export const notEndsWith = negationOf(endsWith, 'not-ends-with', { zh: '结尾不是', en: 'does not end with' });
