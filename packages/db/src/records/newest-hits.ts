import { type PublishedForm, raw, type Sql, sql } from '@mortise/core';
import { row, tableOf } from './columns.ts';
import { whereSql } from './selection-sql.ts';

/** So many of the newest rows are looked through before the index is asked for the rest. */
const usualRecent = 3000;
const newestFirst = raw('order by t.created_at desc, t.id desc');

/**
 * The newest rows that a search finds. PostgreSQL cannot tell a rare word from a common one well enough to choose between
 * walking the newest rows until a page is full and fetching every hit from the index; either is a second on a million
 * rows when it is the wrong one. So first the most recent rows are looked through, which fills the page for any common
 * word, and only then, for what is older, the index is asked, which by now is about a rare one.
 *
 * `selection` is the whole `where`, `from` what comes after the cursor; both over the row `t`, as are the `columns`.
 */
export function newestHits(
  form: PublishedForm,
  columns: Sql,
  selection: readonly Sql[],
  from: Sql | null,
  limit: Sql,
  looked = usualRecent,
): Sql {
  const recent = raw(String(looked));
  const table = tableOf(form);
  const alive = [sql`${row}.deleted_at is null`, ...(from ? [from] : [])];
  const edge = sql`(select t.created_at, t.id from ${table} ${row}${whereSql(alive)} ${newestFirst} offset ${recent} limit 1)`;
  const older = [...selection, ...(from ? [from] : []), sql`(t.created_at, t.id) <= ${edge}`];
  return sql`(
      select ${columns} from (select t.* from ${table} ${row}${whereSql(alive)} ${newestFirst} limit ${recent}) ${row}
      ${whereSql(selection)} ${newestFirst} limit ${limit}
    ) union all (
      with hits as materialized (select t.id, t.created_at from ${table} ${row}${whereSql(older)})
      select ${columns} from ${table} ${row}
      where t.id in (select t.id from hits t ${newestFirst} limit ${limit}) ${newestFirst}
    ) limit ${limit}`;
}

/** Those among the most recent rows alone, which takes a known time. */
export const newestLooked = (
  form: PublishedForm,
  columns: Sql,
  selection: readonly Sql[],
  limit: Sql,
  looked: number,
): Sql => sql`
  select ${columns} from (
    select t.* from ${tableOf(form)} ${row} where t.deleted_at is null ${newestFirst} limit ${raw(String(looked))}
  ) ${row}${whereSql(selection)} ${newestFirst} limit ${limit}`;
