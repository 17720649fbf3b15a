import { plainOfHtml, plainOfHtmlSql } from '../../plain-of-html.ts';
import { type Sql, sql } from '../../sql.ts';
import { fold, foldSql, isStorable } from '../folding.ts';
import { type Domain, unreadable } from './domain.ts';
import { text } from './text.ts';

/** Null where there are only tags of the kind that stand inside words. */
const words = (html: string) => fold(plainOfHtml(html)) || null;
const column = (html: Sql) => foldSql(plainOfHtmlSql(html));

/** Rich text, compared by its words alone: tags are no part of it. What it is compared with may have tags too. */
export const html: Domain<string, string, Sql> = {
  ...text,
  read: (json) => (typeof json === 'string' ? words(json) : null),
  want: (given) => {
    if (given.is !== 'value') return unreadable;
    const { value } = given;
    if (value === null || value === undefined || value === '') return null;
    return typeof value === 'string' && isStorable(value) ? words(value) : unreadable;
  },
  column,
  isEmpty: (other) => sql`coalesce(${column(other)}, '') = ''`,
  bindColumn: (other) => sql`nullif(${column(other)}, '')`,
};
