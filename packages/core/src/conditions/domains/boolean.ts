import { raw, type Sql, sql } from '../../sql.ts';
import { type Domain, unreadable } from './domain.ts';

/** Yes or no. An empty switch looks like one that is off, so it counts as no and is never empty. */
export const boolean: Domain<boolean, boolean, boolean | Sql> = {
  read: (json) => json === true,
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    const value = given.value ?? false;
    return typeof value === 'boolean' ? value : unreadable;
  },
  bind: (wanted) => wanted,
  bindColumn: (other) => sql`coalesce(${other}, false)`,
  column: (column) => column,
  isEmpty: () => raw('false'),
  same: (actual, wanted) => actual === wanted,
  sameSql: (column, wanted) => {
    if (wanted === true) return sql`${column} = true`;
    if (wanted === false) return sql`(${column} = false or ${column} is null)`;
    return sql`coalesce(${column}, false) = ${wanted}`;
  },
};
