import { raw, type Sql, sql } from '../../sql.ts';
import { type Domain, unreadable } from './domain.ts';

/** Lists of files. Conditions ask only whether there are any. */
export const files: Domain<readonly unknown[], never, Sql> = {
  read: (json) => (Array.isArray(json) && json.length > 0 ? json : null),
  want: (given) => (given.is === 'value' && (given.value ?? null) === null ? null : unreadable),
  bind: () => raw('null'),
  column: (column) => column,
  isEmpty: (column) => sql`coalesce(${column}, '[]') in ('[]', 'null')`,
  same: () => false,
  sameSql: () => raw('false'),
};
