import { type Sql, sql } from '../../sql.ts';
import { defineOperator, negationOf } from './operator.ts';

/** Points to a record with that text in its title, case of A to Z aside. */
export const titleContains = defineOperator({
  name: 'title-contains',
  label: { zh: '标题包含', en: 'title contains' },
  kinds: ['record', 'records', 'pointer', 'pointers'],
  takes: 'text',
  about: 'titles',
  test: (titles: readonly string[], wanted: string) => titles.some((title) => title.includes(wanted)),
  where: (title, wanted: Sql) => sql`strpos(${title}, ${wanted}) > 0`,
});

export const titleNotContains = negationOf(titleContains, 'title-not-contains', {
  zh: '标题不包含',
  en: 'title does not contain',
});
