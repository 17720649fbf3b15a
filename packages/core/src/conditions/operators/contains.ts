import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

/** Case of A to Z aside. An empty field contains nothing, and nothing contains the empty text. */
export const contains = defineOperator({
  name: 'contains',
  label: { zh: '包含', en: 'contains' },
  kinds: ['text', 'html'],
  takes: 'value',
  test: (actual: string, wanted: string) => actual.includes(wanted),
  where: (column, wanted: Sql) => sql`strpos(${column}, ${wanted}) > 0`,
});

export const notContains = negationOf(contains, 'not-contains', { zh: '不包含', en: 'does not contain' });
