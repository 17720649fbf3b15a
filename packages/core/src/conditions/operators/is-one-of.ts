import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

/** One value among several. An empty field is none of them. */
export const isOneOf = defineOperator({
  name: 'is-one-of',
  label: { zh: '是其中一个', en: 'is one of' },
  kinds: ['text', 'option', 'member', 'department', 'record', 'pointer'],
  takes: 'values',
  test: (actual: string, wanted: readonly string[]) => wanted.includes(actual),
  where: (column, wanted: Sql) => sql`${column} = any(${wanted})`,
});

export const isNoneOf = negationOf(isOneOf, 'is-none-of', { zh: '不是任何一个', en: 'is none of' });
