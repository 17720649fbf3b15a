import {
  type Figure,
  type Figures,
  joinSql,
  raw,
  type Selection,
  type Sql,
  sql,
  type Tally,
  type TallyRead,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { row, tableOf } from './columns.ts';
import { figureSql, figuresIn } from './figure-sql.ts';
import { columnOf, groupTitles } from './group-columns.ts';
import { queryRows } from './query-rows.ts';
import { selectionSql, whereSql } from './selection-sql.ts';

const comma = raw(', ');

/** What all records that are meant come to. */
export async function countFigures(on: Pool | Client, read: Selection, figures: readonly Figure[]): Promise<Figures> {
  const selected = figures.map((figure) => figureSql(read, figure));
  const [cells = []] = await queryRows(
    on,
    sql`select ${joinSql(selected, comma)} from ${tableOf(read.reach.form)} ${row}${whereSql(selectionSql(read))}`,
  );
  return figuresIn(figures, cells, 0);
}

/** How many records have each value; one of several values counts for each of them. */
export async function tallyRecords(on: Pool | Client, read: TallyRead): Promise<Tally> {
  const { column, kind, of } = columnOf(read.reach, read.field);
  const isList = kind === 'options' || kind === 'tags';
  // Of an empty list one row is left, which counts as no value.
  const each: Sql = isList ? sql` left join lateral unnest(${column}) u(value) on true` : raw('');
  const value = isList ? raw('u.value') : column;
  const counted = sql`select ${value} as k, count(*)::int as n from ${tableOf(read.reach.form)} ${row}${each}${whereSql(selectionSql(read))}
    group by 1 order by n desc, 1 limit ${read.most + 1}::bigint`;
  const names = isList
    ? []
    : groupTitles(
        read,
        [{ of }],
        () => 0,
        () => raw('a.k'),
      );
  const shown = [raw('a.k::text'), raw('a.n'), ...names.map((name) => name.sql)];
  const rows = await queryRows(on, sql`select ${joinSql(shown, comma)} from (${counted}) a`);
  const kept = rows.slice(0, read.most);
  const titles = kept.flatMap(([key, , title]) =>
    typeof key === 'string' && typeof title === 'string' ? [[key, title] as const] : [],
  );
  return {
    counts: kept.map(([key, count]) => ({ key: key as string | null, count: count as number })),
    titles: Object.fromEntries(titles),
    more: rows.length > read.most,
  };
}
