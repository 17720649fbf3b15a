import { raw, type Sql, sql } from '../../sql.ts';
import { type Domain, unreadable } from './domain.ts';

/** Points on the earth. Conditions ask only whether there is one. */
export const place: Domain<object, never, Sql> = {
  read: (json) => (typeof json === 'object' ? json : null),
  want: (given) => (given.is === 'value' && (given.value ?? null) === null ? null : unreadable),
  bind: () => raw('null'),
  column: (column) => column,
  isEmpty: (column) => sql`coalesce(${column}, 'null') = 'null'`,
  same: () => false,
  sameSql: () => raw('false'),
};
