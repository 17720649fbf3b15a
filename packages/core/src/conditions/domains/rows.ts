import { raw, type Sql, sql } from '../../sql.ts';
import { type Domain, unreadable } from './domain.ts';

/** Rows of a subform, or what a list shows of them. Conditions ask only whether there are any. */
export const rows: Domain<unknown, never, Sql> = {
  read: (json) => (Array.isArray(json) ? (json.length > 0 ? json : null) : (json ?? null)),
  want: (given) => (given.is === 'value' && (given.value ?? null) === null ? null : unreadable),
  bind: () => raw('null'),
  column: (column) => column,
  isEmpty: (column) => sql`${column} is null`,
  same: () => false,
  sameSql: () => raw('false'),
};
