import { type Sql, sql } from '../../sql.ts';
import { fold, foldSql, isStorable } from '../folding.ts';
import { type Domain, unreadable } from './domain.ts';

const column = foldSql;
const isEmpty = (text: Sql): Sql => sql`coalesce(${text}::text, '') = ''`;

/** Several texts as a right side, folded. */
const texts: Domain<string, readonly string[], Sql> = {
  read: (json) => text.read(json),
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    const { value } = given;
    if (value === null || value === undefined || value === '') return null;
    const all: unknown[] = Array.isArray(value) ? value : [value];
    if (!all.every((one) => typeof one === 'string')) return unreadable;
    const storable = all.filter((one) => one !== '' && isStorable(one)).map(fold);
    if (storable.length > 0) return storable;
    return all.some((one) => one !== '') ? unreadable : null;
  },
  bind: (wanted) => sql`${wanted}::text[]`,
  column,
  isEmpty,
  same: (actual, wanted) => wanted.includes(actual),
  sameSql: (left, wanted) => sql`${left} = any(${wanted})`,
};

/** Texts, compared without regard to the case of A to Z. */
export const text: Domain<string, string, Sql> = {
  read: (json) => (typeof json === 'string' && json !== '' ? fold(json) : null),
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    const { value } = given;
    if (value === null || value === undefined || value === '') return null;
    return typeof value === 'string' && isStorable(value) ? fold(value) : unreadable;
  },
  bind: (wanted) => sql`${wanted}::text`,
  bindColumn: (other) => sql`nullif(${foldSql(other)}, '')`,
  column,
  isEmpty,
  same: (actual, wanted) => actual === wanted,
  sameSql: (left, wanted) => sql`${left} = ${wanted}`,
  list: texts as Domain,
};
