import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

/** Case of A to Z aside. */
export const startsWith = defineOperator({
  name: 'starts-with',
  label: { zh: '开头是', en: 'starts with' },
  kinds: ['text'],
  takes: 'value',
  test: (actual: string, wanted: string) => actual.startsWith(wanted),
  where: (column, wanted: Sql) => sql`starts_with(${column}, ${wanted})`,
});

export const notStartsWith = negationOf(startsWith, 'not-starts-with', { zh: '开头不是', en: 'does not start with' });
