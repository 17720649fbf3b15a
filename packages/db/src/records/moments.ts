import {
  type Field,
  identifier,
  type Moment,
  type Selection,
  type Sql,
  sql,
  type TimelineMark,
  timelineRanks,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { row, tableOf } from './columns.ts';
import { selectionSql, whereSql } from './selection-sql.ts';
import { beyondMark } from './timeline-order.ts';

/** Records by the moment that a field says, or else by their creation; the latest first. */
export function readMoments(
  pool: Pool,
  selection: Selection,
  at: Field | null,
  before: TimelineMark | null,
  limit: number,
): Promise<readonly Moment[]> {
  const moment = momentSql(at, selection.actor.timeZone);
  const id = sql`${row}.id`;
  const beyond = beyondMark(before, timelineRanks.record, moment, id, 'uuid');
  return run<Moment & { id: string }>(
    pool,
    sql`select ${id} as id, ${moment} as at from ${tableOf(selection.reach.form)} ${row}
        ${whereSql([...selectionSql(selection), beyond])} order by 2 desc, 1 desc limit ${limit}`,
  );
}

/** To the millisecond, which is what a mark says. A day begins where the organisation is. */
function momentSql(at: Field | null, timeZone: string): Sql {
  const created = sql`${row}.created_at`;
  if (at === null) return sql`date_trunc('milliseconds', ${created})`;
  const column = sql`${row}.${identifier(at.key)}`;
  const said = at.kind === 'date' ? sql`(${column}::timestamp at time zone ${timeZone})` : column;
  return sql`date_trunc('milliseconds', coalesce(${said}, ${created}))`;
}
