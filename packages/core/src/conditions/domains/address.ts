import { type Sql, sql } from '../../sql.ts';
import { type Domain, unreadable } from './domain.ts';

/**
 * The digits of a six-digit administrative code that say something: 33 for the province 330000, 3301 for the city
 * 330100. Every place inside begins with them.
 */
function prefixOf(code: unknown): string | null {
  if (typeof code !== 'string' || !/^[1-9]\d{5}$/.test(code)) return null;
  return code.replace(/0000$|00$/, '');
}

function codeOf(json: object): string {
  return 'code' in json && typeof json.code === 'string' ? json.code : '';
}

/** Addresses, known to conditions by the code of their deepest level. The right side lists regions by their codes. */
export const address: Domain<{ readonly code: string }, readonly string[], Sql> = {
  read: (json) => (typeof json === 'object' && json !== null ? { code: codeOf(json) } : null),
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    const { value } = given;
    if (value === null || value === undefined || value === '') return null;
    const all: unknown[] = Array.isArray(value) ? value : [value];
    const prefixes = all.flatMap((code) => prefixOf(code) ?? []);
    if (prefixes.length > 0) return prefixes;
    return all.length > 0 ? unreadable : null;
  },
  bind: (wanted) => sql`${wanted}::text[]`,
  column: (column) => sql`(${column} ->> 'code')`,
  isEmpty: (column) => sql`coalesce(${column}, 'null') = 'null'`,
  same: ({ code }, wanted) => wanted.some((prefix) => code.startsWith(prefix)),
  sameSql: (code, wanted) =>
    sql`(left(${code}, 2) = any(${wanted}) or left(${code}, 4) = any(${wanted}) or left(${code}, 6) = any(${wanted}))`,
};
