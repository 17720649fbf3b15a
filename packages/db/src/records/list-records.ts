import {
  type Field,
  joinSql,
  type ListRead,
  type ListRows,
  type Place,
  type RecordView,
  raw,
  type Selection,
  type Sql,
  type SystemFieldId,
  sql,
  systemFields,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { row, tableOf, valueSql, wholeRowsSql } from './columns.ts';
import { type Region, regionsFrom, wholeList } from './keyset.ts';
import { newestHits } from './newest-hits.ts';
import { queryRows } from './query-rows.ts';
import { selectionSql, targetsOf, whereSql } from './selection-sql.ts';
import { idKey, type SortKey, sortKeyOf } from './sort-keys.ts';
import { titleColumns } from './title-sql.ts';

type Read = Omit<ListRead, 'sort' | 'limit' | 'after' | 'wholeRows'>;

const comma = raw(', ');

const head = [
  'id',
  'version',
  'record_title',
  'created_at',
  'created_by',
  'updated_at',
  'updated_by',
  'owner_id',
  'department_id',
  'deleted_at',
] as const;
/** How many cells of a row stand before those of its fields. */
export const headLength = head.length;
const headSql = joinSql(
  head.map((column) => sql`${row}.${raw(column)}`),
  comma,
);
const headOnPage = raw(head.map((column) => `p.${column}`).join(', '));

/** The keys that a list runs by; the newest first when nothing else is asked. The id comes last. */
export function keysOf(
  read: Omit<Selection, 'ids' | 'filter' | 'search' | 'deleted'>,
  sort: ListRead['sort'],
): SortKey[] {
  const targetOf = targetsOf(read);
  const wanted = sort.length > 0 ? sort : [{ field: '$created_at', direction: 'desc' } as const];
  const keys = wanted.flatMap((each) => {
    const key = sortKeyOf(read.reach, each, targetOf);
    return key ? [key] : [];
  });
  return [...keys, idKey(keys)];
}

/** One page in one statement: rows, titles of what they mention, and where the next page starts. */
export async function listRecords(on: Pool | Client, read: ListRead): Promise<ListRows> {
  const keys = keysOf(read, read.sort);
  const regions = read.after ? regionsFrom(keys, read.after) : wholeList(keys);
  const where = selectionSql(read);
  const sortTexts = keys.slice(0, -1).map((key) => sql`(${key.sql})::text`);
  const columns = pageColumns(read, sortTexts, read.wholeRows);
  const limit = sql`${read.limit + 1}::bigint`;
  const stretch = ({ where: within, order }: Region) =>
    sql`select ${columns} from ${tableOf(read.reach.form)} ${row}${whereSql(within ? [...where, within] : where)} order by ${joinSql(order, comma)} limit ${limit}`;

  const page =
    read.search !== null && read.sort.length === 0 && !read.deleted
      ? newestHits(read.reach.form, columns, where, regions[0]?.where ?? null, limit)
      : inTurn(regions.map(stretch), limit);
  const rows = await queryRows(on, onPage(read, page, sortTexts.length));

  const items = rows.slice(0, read.limit);
  const last = items.at(-1);
  return {
    items: items.map((cells) => recordOf(cells, read.fields, read.reach.mayReadTitle)),
    titles: titlesIn(items, read, sortTexts.length),
    next: rows.length > read.limit && last ? placeOf(last, read.fields.length, sortTexts.length) : null,
  };
}

/** What is selected of each row: its head, its fields and, as texts, what it is ordered or grouped by. */
export const pageColumns = (read: Read, texts: readonly Sql[], whole = false): Sql =>
  joinSql(
    [headSql, ...fieldColumns(read, { whole }), ...texts.map((text, index) => sql`${text} as ${raw(`k${index}`)}`)],
    comma,
  );

/** An append with a limit reads its stretches in turn and stops in the one where the page is full. */
function inTurn(stretches: readonly Sql[], limit: Sql): Sql {
  const [only, ...others] = stretches;
  if (only && others.length === 0) return only;
  const all = joinSql(
    stretches.map((each) => sql`(${each})`),
    raw(' union all '),
  );
  return sql`${all} limit ${limit}`;
}

export async function findRecord(on: Pool | Client, read: Read, id: string): Promise<ListRows> {
  const where = whereSql([...selectionSql(read), sql`${row}.id = ${id}`]);
  const page = sql`select ${joinSql([headSql, ...fieldColumns(read, { whole: true })], comma)} from ${tableOf(read.reach.form)} ${row}${where}`;
  const rows = await queryRows(on, onPage(read, page, 0));
  return {
    items: rows.map((cells) => recordOf(cells, read.fields, read.reach.mayReadTitle)),
    titles: titlesIn(rows, read, 0),
    next: null,
  };
}

/** A list shows little of a subform; a record by itself has all its rows. */
const fieldColumns = (read: Read, { whole = false } = {}): Sql[] =>
  read.fields.map((field, index) => {
    const isWhole = whole && field.storage.in === 'children';
    const value = (isWhole ? wholeRowsSql : valueSql)(read.reach.form, field, targetsOf(read));
    return sql`${value} as ${raw(`f${index}`)}`;
  });

/** Titles are looked up for the rows of the page alone, hence the page inside. */
export function onPage(read: Read, page: Sql, textCount: number): Sql {
  const fields = read.fields.map((_, index) => raw(`p.f${index}`));
  const keys = Array.from({ length: textCount }, (_, index) => raw(`p.k${index}`));
  const titles = titleColumns(read, places).map((title) => title.sql);
  return sql`select ${joinSql([headOnPage, ...fields, ...keys, ...titles], comma)} from (${page}) p`;
}

const places = {
  field: (index: number): [number, Sql] => [head.length + index, raw(`p.f${index}`)],
  system: (id: SystemFieldId): [number, Sql] => {
    const { column } = systemFields[id];
    return [(head as readonly string[]).indexOf(column), raw(`p.${column}`)];
  },
};

/** From the cells of `head` and the fields after it. */
export function recordOf(cells: readonly unknown[], fields: readonly Field[], mayReadTitle: boolean): RecordView {
  const values: Record<string, unknown> = {};
  for (let index = 0; index < fields.length; index++) {
    const key = fields[index]?.key;
    if (key !== undefined) values[key] = emptyToNull(cells[head.length + index]);
  }
  return {
    id: cells[0] as string,
    version: cells[1] as number,
    title: mayReadTitle ? (cells[2] as string) : '',
    createdAt: cells[3] as string,
    createdBy: cells[4] as string,
    updatedAt: cells[5] as string,
    updatedBy: cells[6] as string,
    ownerId: cells[7] as string | null,
    departmentId: cells[8] as string | null,
    deletedAt: cells[9] as string | null,
    values,
  };
}

const emptyToNull = (value: unknown) => (value === '' || (Array.isArray(value) && value.length === 0) ? null : value);

export function placeOf(cells: readonly unknown[], fieldCount: number, sortCount: number): Place {
  const start = head.length + fieldCount;
  return { id: cells[0] as string, values: cells.slice(start, start + sortCount) as (string | null)[] };
}

export function titlesIn(rows: readonly (readonly unknown[])[], read: Read, textCount: number): Record<string, string> {
  const columns = titleColumns(read, places);
  const start = head.length + read.fields.length + textCount;
  const titles: Record<string, string> = {};
  for (const cells of rows) {
    columns.forEach(({ of }, index) => {
      const found = cells[start + index];
      if (found === null) return;
      if (of === null) Object.assign(titles, found);
      else titles[cells[of] as string] = found as string;
    });
  }
  return titles;
}

/** Select list of a whole row for the writer, with `recordOf` as its reader. */
export const wholeRow = (read: Pick<Read, 'reach' | 'related'>, fields: readonly Field[]): Sql =>
  joinSql([headSql, ...fields.map((field) => valueSql(read.reach.form, field, targetsOf(read)))], comma);
