import {
  type GroupKey,
  type GroupPageRead,
  type GroupPageRows,
  type GroupRead,
  type GroupRows,
  joinSql,
  raw,
  type Sql,
  sql,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { row, tableOf } from './columns.ts';
import { figureSql, figuresIn } from './figure-sql.ts';
import { gathered } from './gathered.ts';
import { type GroupColumn, groupColumns, groupTitles } from './group-columns.ts';
import { headLength, keysOf, onPage, pageColumns, placeOf, recordOf, titlesIn } from './list-records.ts';
import { queryRows } from './query-rows.ts';
import { selectionSql, whereSql } from './selection-sql.ts';
import { orderSql } from './sort-keys.ts';

const comma = raw(', ');

type FirstOf = Pick<GroupRows['groups'][number], 'items' | 'next'>;
const none: FirstOf = { items: [], next: null };

/** How many there are of each group and what they come to, then the first of each, where any are wanted: a statement each. */
export async function groupRecords(on: Pool | Client, read: GroupRead): Promise<GroupRows> {
  const columns = groupColumns(read);
  const { groups, titles, more } = await countGroups(on, read, columns);
  if (groups.length === 0 || read.limit === 0)
    return { groups: groups.map((group) => ({ ...group, ...none })), titles, more };
  const first = await firstOfEach(on, read, columns, groups);
  return {
    // Between the two statements a record may have come or gone: a group counts what it counted.
    groups: groups.map((group) => ({ ...group, ...(first.of.get(nameOf(group)) ?? none) })),
    titles: { ...titles, ...first.titles },
    more,
  };
}

/** The first records of groups that are known, those without any left out. */
export async function groupPages(on: Pool | Client, read: GroupPageRead): Promise<GroupPageRows> {
  const { of, titles } = await firstOfEach(on, read, groupColumns(read), read.groups);
  return { groups: read.groups.flatMap(({ key, lane }) => withItems({ key, lane }, of)), titles };
}

const withItems = (group: GroupKey, of: ReadonlyMap<string, FirstOf>) => {
  const first = of.get(nameOf(group));
  return first ? [{ ...group, ...first }] : [];
};

const nameOf = ({ key, lane }: GroupKey) => JSON.stringify([key, lane]);

async function countGroups(on: Pool | Client, read: GroupRead, columns: readonly GroupColumn[]) {
  // By their places: an expression with a parameter in it is, said twice, not the same to PostgreSQL.
  const by = raw(columns.map((_, index) => index + 2).join(', '));
  const named = columns.map((column, index) => sql`${column.sql} as ${raw(`g${index}`)}`);
  const figures = read.figures.map((figure, index) => sql`${figureSql(read, figure)} as ${raw(`s${index}`)}`);
  const inner = sql`select count(*)::int as n, ${joinSql([...named, ...figures], comma)} from ${tableOf(read.reach.form)} ${row}${whereSql(selectionSql(read))}
    group by ${by} order by n desc, ${by} limit ${read.most + 1}::bigint`;
  const names = groupTitles(
    read,
    columns,
    (index) => 1 + index,
    (index) => raw(`a.g${index}`),
  );
  const shown = [
    ...columns.map((_, index) => raw(`a.g${index}::text`)),
    ...figures.map((_, index) => raw(`a.s${index}`)),
    ...names.map((name) => name.sql),
  ];
  const rows = await queryRows(on, sql`select a.n, ${joinSql(shown, comma)} from (${inner}) a`);

  const [figureStart, nameStart] = [1 + columns.length, 1 + columns.length + figures.length];
  const titles: Record<string, string> = {};
  for (const cells of rows)
    names.forEach(({ of }, index) => {
      const title = cells[nameStart + index];
      if (of !== null && title !== null) titles[cells[of] as string] = title as string;
    });
  const groups = rows.slice(0, read.most).map((cells) => ({
    count: cells[0] as number,
    ...cellOf(cells, 1, columns),
    figures: figuresIn(read.figures, cells, figureStart),
  }));
  return { groups, titles, more: rows.length > read.most };
}

const cellOf = (cells: readonly unknown[], start: number, columns: readonly GroupColumn[]): GroupKey => ({
  key: cells[start] as string | null,
  lane: columns.length > 1 ? (cells[start + 1] as string | null) : null,
});

async function firstOfEach(
  on: Pool | Client,
  read: PageRead,
  columns: readonly GroupColumn[],
  groups: readonly GroupKey[],
) {
  const keys = keysOf(read, read.sort);
  const sortTexts = keys.slice(0, -1).map((key) => sql`(${key.sql})::text`);
  const texts = [...sortTexts, ...columns.map((column) => sql`${column.sql}::text`)];
  const order = joinSql(orderSql(keys), comma);
  const listed: Listed = { read, columns, selected: pageColumns(read, texts), order };
  const page = read.search === null ? groupAfterGroup(listed, groups) : amongHits(listed);
  const rows = await queryRows(on, onPage(read, page, texts.length));

  const groupStart = headLength + read.fields.length + sortTexts.length;
  const byCell = gathered(rows, (cells) => nameOf(cellOf(cells, groupStart, columns)));
  const of = new Map<string, FirstOf>();
  for (const [name, found] of byCell) {
    const shown = found.slice(0, read.limit);
    const last = shown.at(-1);
    const isCut = found.length > shown.length && last !== undefined;
    of.set(name, {
      items: shown.map((cells) => recordOf(cells, read.fields, read.reach.mayReadTitle)),
      next: isCut ? placeOf(last, read.fields.length, sortTexts.length) : null,
    });
  }
  return { of, titles: titlesIn(rows, read, texts.length) };
}

type PageRead = Omit<GroupPageRead, 'groups'>;

interface Listed {
  readonly read: PageRead;
  readonly columns: readonly GroupColumn[];
  readonly selected: Sql;
  readonly order: Sql;
}

/** Of which there is one more than is shown, there are more. */
const limitOf = ({ limit }: PageRead) => sql`${limit + 1}::bigint`;

/** By the index that begins with the group and goes on in the order of the list. */
function groupAfterGroup({ read, columns, selected, order }: Listed, groups: readonly GroupKey[]): Sql {
  const where = selectionSql(read);
  // What is null equals nothing, so groups are asked for apart by which of their parts are.
  const alike = gathered(groups, ({ key, lane }) => `${key === null} ${lane === null}`);
  const stretches = [...alike.values()].map((cells) => {
    const parts = columns.map((column, index) => {
      const values = cells.map(({ key, lane }) => (index === 0 ? key : lane));
      return { column, values, name: raw(`v${index}`), isNull: values[0] === null };
    });
    const within = parts.map(({ column, name, isNull }) =>
      isNull ? sql`${column.sql} is null` : column.isIn(sql`g.${name}`),
    );
    const first = sql`select ${selected} from ${tableOf(read.reach.form)} ${row}${whereSql([...where, ...within])} order by ${order} limit ${limitOf(read)}`;
    const asked = parts.filter(({ isNull }) => !isNull);
    if (asked.length === 0) return sql`(${first})`;
    const lists = asked.map(({ column, values }) => sql`${values}::${raw(column.type)}[]`);
    const names = asked.map(({ name }) => name);
    return sql`(select c.* from unnest(${joinSql(lists, comma)}) g(${joinSql(names, comma)}) cross join lateral (${first}) c)`;
  });
  return joinSql(stretches, raw(' union all '));
}

/** What a search finds, its index finds all at once and in no order. */
function amongHits({ read, columns, selected, order }: Listed): Sql {
  const table = tableOf(read.reach.form);
  const by = joinSql(
    columns.map((column) => column.sql),
    comma,
  );
  const hits = sql`select ${row}.id as hit, row_number() over (partition by ${by} order by ${order}) as place from ${table} ${row}${whereSql(selectionSql(read))}`;
  return sql`select ${selected} from (${hits}) h join ${table} ${row} on ${row}.id = h.hit where h.place <= ${limitOf(read)} order by h.place`;
}
