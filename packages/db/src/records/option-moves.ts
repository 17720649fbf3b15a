import {
  type Field,
  identifier,
  isTracked,
  joinSql,
  type OptionMove,
  type PublishedForm,
  type RecordMove,
  raw,
  type Selection,
  type Sql,
  type Stamp,
  sql,
  type TimelineMark,
  timelineRanks,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { row, tableOf } from './columns.ts';
import { type Json, recordset } from './recordset.ts';
import { selectionSql, whereSql } from './selection-sql.ts';
import { beyondMark } from './timeline-order.ts';

const into = raw('insert into option_moves (form_id, record_id, field_id, from_option, to_option, at, by, road)');

/** The part of a statement that keeps in which options new records begin. */
export function begunOptions(form: PublishedForm, fields: readonly Field[], data: Json, stamp: Stamp): Sql {
  const tracked = fields.filter(isTracked);
  if (tracked.length === 0) return raw('');
  const values = tracked.map(({ id, key }) => sql`(${id}::text, r.${identifier(key)})`);
  return sql`, begun as (
      ${into} select ${form.id}::uuid, r.id, m.field_id, null, m.to_option, ${stamped(stamp)}
      from ${recordset(data, tracked)}, lateral (values ${joinSql(values, raw(', '))}) m(field_id, to_option)
      where m.to_option is not null
    )`;
}

/** The part of a statement that keeps how options changed, by what the audit says of it. */
export function movedOptions(form: PublishedForm, fields: readonly Field[], data: string, stamp: Stamp): Sql {
  const tracked = fields.filter(isTracked);
  if (tracked.length === 0) return raw('');
  return sql`, moved as (
      ${into} select ${form.id}::uuid, r.id, m.field_id, r."#changes" -> m.key ->> 0, r."#changes" -> m.key ->> 1, ${stamped(stamp)}
      from json_to_recordset(${data}::json) as r(id uuid, "#changes" jsonb),
        unnest(${tracked.map(({ id }) => id)}::text[], ${tracked.map(({ key }) => key)}::text[]) m(field_id, key)
      where r."#changes" ? m.key
    )`;
}

const stamped = ({ at, by, road }: Stamp): Sql => sql`${at}::timestamptz, ${by}::uuid, ${road}`;

interface Row {
  readonly field_id: string;
  readonly from_option: string | null;
  readonly to_option: string | null;
  readonly at: string;
  readonly by: string;
  readonly by_name: string | null;
}

export async function readOptionMoves(
  pool: Pool,
  recordId: string,
  fieldIds: readonly string[],
  most: number,
): Promise<ReadonlyMap<string, readonly OptionMove[]>> {
  const rows = await run<Row>(
    pool,
    sql`select m.field_id, m.from_option, m.to_option, m.at, m.by, coalesce(u.name, s.visitor_name) as by_name
        from unnest(${fieldIds}::text[]) f(id), lateral (
          select * from option_moves where record_id = ${recordId} and field_id = f.id order by id desc limit ${most}
        ) m left join users u on u.id = m.by left join public_submissions s on s.id = m.by
        order by m.id`,
  );
  const moves = new Map<string, OptionMove[]>();
  for (const each of rows) moves.set(each.field_id, [...(moves.get(each.field_id) ?? []), moveOf(each)]);
  return moves;
}

/** Moves of the records that are meant, but for the options they began with. */
export async function readMoves(
  pool: Pool,
  selection: Selection,
  fieldIds: readonly string[],
  before: TimelineMark | null,
  limit: number,
): Promise<readonly RecordMove[]> {
  const { form, mayReadTitle } = selection.reach;
  const beyond = beyondMark(before, timelineRanks.moved, raw('m.at'), raw('m.id'), 'bigint');
  const title = mayReadTitle ? sql`${row}.record_title` : raw("''");
  const rows = await run<Row & { id: number; record_id: string; title: string }>(
    pool,
    sql`select m.*, r.title, coalesce(u.name, s.visitor_name) as by_name
        from (select ${row}.id, ${title} as title from ${tableOf(form)} ${row}${whereSql(selectionSql(selection))}) r
        join option_moves m on m.record_id = r.id and m.field_id = any(${fieldIds}::text[]) and m.from_option is not null
        left join users u on u.id = m.by left join public_submissions s on s.id = m.by
        where ${beyond} order by m.at desc, m.id desc limit ${limit}`,
  );
  return rows.map((move) => ({
    ...moveOf(move),
    id: String(move.id),
    recordId: move.record_id,
    title: move.title,
    fieldId: move.field_id,
  }));
}

const moveOf = ({ from_option: from, to_option: to, at, by, by_name: byName }: Row): OptionMove => ({
  from,
  to,
  at,
  by,
  byName: byName ?? '',
});
