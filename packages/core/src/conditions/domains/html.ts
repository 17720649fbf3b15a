import { plainOfHtml, plainOfHtmlSql } from '../../plain-of-html.ts';
import { type Sql, sql } from '../../sql.ts';
import { fold, foldSql, isStorable } from '../folding.ts';
import { type Domain, unreadable } from './domain.ts';
import { text } from './text.ts';

const plain = (html: string) => fold(plainOfHtml(html));

/** Rich text, compared by its words alone: tags are no part of it. What it is compared with may have tags too. */
export const html: Domain<string, string, Sql> = {
  ...text,
  read: (json) => (typeof json === 'string' && json !== '' ? plain(json) : null),
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    const { value } = given;
    if (value === null || value === undefined || value === '') return null;
    return typeof value === 'string' && isStorable(value) ? plain(value) : unreadable;
  },
  column: (column) => foldSql(plainOfHtmlSql(column)),
  bindColumn: (other) => foldSql(plainOfHtmlSql(sqlOrNull(other))),
};

const sqlOrNull = (column: Sql): Sql => sql`nullif(${column}, '')`;
