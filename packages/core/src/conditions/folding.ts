import { type Sql, sql } from '../sql.ts';

/**
 * How texts are compared: A to Z and a to z are the same letter, every other character is only itself.
 *
 * Decision. The evaluator runs in browsers and in Node, the SQL on whatever PostgreSQL the organisation has. Full
 * Unicode case mapping differs between them: by Unicode version, by collation provider (libc, ICU, builtin), and by
 * rule (`İ` lowers to two characters in JavaScript, final sigma depends on its neighbours, `ß` has no simple capital).
 * A rule that fires in memory and not in the database is worse than `É` and `é` being two letters, so folding covers
 * ASCII alone: `lower(… collate "C")` does exactly that in every version and under every collation, cheaply, and it is
 * immutable, so an index can be built on it. Width, pinyin and traditional forms are the business of search.
 * A test compares both sides on every Unicode code point.
 */
export const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The same in SQL. The cast lets a column of ids be read as text and costs nothing on a text. */
export const foldSql = (text: Sql): Sql => sql`lower(${text}::text collate "C")`;

/** Can PostgreSQL hold it? NUL and lone surrogates it cannot, so no stored text equals or contains them. */
export const isStorable = (text: string): boolean => !text.includes('\0') && !/\p{Surrogate}/u.test(text);
