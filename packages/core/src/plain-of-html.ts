import { type Sql, sql } from './sql.ts';

/**
 * The words of sanitised HTML. A tag inside a word vanishes, any other becomes a space; of the entities there are those
 * that the sanitiser writes. Patterns and their order are the same in SQL, so that a search in memory finds what one in
 * the database finds.
 */
export const plainOfHtml = (html: string): string =>
  entities.reduce(
    (text, [entity, character]) => text.replaceAll(entity, character),
    html.replace(inWords, '').replace(/<[^>]*>/g, ' '),
  );

export const plainOfHtmlSql = (html: Sql): Sql =>
  entities.reduce<Sql>(
    (text, [entity, character]) => sql`replace(${text}, ${entity}::text, ${character}::text)`,
    sql`regexp_replace(regexp_replace(${html}::text, ${inWords.source}::text, '', 'g'), '<[^>]*>', ' ', 'g')`,
  );

/** Written so that JavaScript and PostgreSQL read it alike. */
const inWords = /<\/?(strong|em|u|s|a|code)( [^>]*)?>/g;

/** `&amp;` last: what it leaves behind is no entity. */
const entities = [
  ['&nbsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&amp;', '&'],
] as const;
