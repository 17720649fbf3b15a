import { type Reaction, raw, type Sql, type StoredComment, sql, type TimelineMark, timelineRanks } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { beyondMark } from '../records/timeline-order.ts';
import { run } from '../run.ts';

interface Row {
  readonly id: string;
  readonly form_id: string;
  readonly record_id: string;
  readonly by: string;
  readonly by_name: string | null;
  readonly at: string;
  readonly text: string;
  readonly edited_at: string | null;
  readonly deleted_at: string | null;
  readonly deleted_by: string | null;
  readonly deleted_by_name: string | null;
  readonly reactions: { readonly reaction: Reaction; readonly by: string[] }[] | null;
}

/** Comments with the names of those who wrote or deleted them, and what others answered. */
const commentSql = (where: Sql): Sql => sql`
  select c.*, u.name as by_name, d.name as deleted_by_name,
    (select json_agg(json_build_object('reaction', r.reaction, 'by', r.by) order by r.first)
     from (select reaction, array_agg(user_id order by at) as by, min(at) as first
           from comment_reactions where comment_id = c.id group by reaction) r) as reactions
  from comments c left join users u on u.id = c.by left join users d on d.id = c.deleted_by
  where ${where}`;

export async function readComments(
  pool: Pool,
  recordId: string,
  before: TimelineMark | null,
  limit: number,
): Promise<readonly StoredComment[]> {
  const beyond = beyondMark(before, timelineRanks.comment, raw('c.at'), raw('c.id'), 'uuid');
  const rows = await run<Row>(
    pool,
    sql`${commentSql(sql`c.record_id = ${recordId} and ${beyond}`)} order by c.at desc, c.id desc limit ${limit}`,
  );
  return rows.map(commentOf);
}

export async function findComment(pool: Pool, id: string): Promise<StoredComment | null> {
  const [row] = await run<Row>(pool, commentSql(sql`c.id = ${id}`));
  return row ? commentOf(row) : null;
}

function commentOf(row: Row): StoredComment {
  const { id, by, at, text, reactions } = row;
  return {
    kind: 'comment',
    id,
    formId: row.form_id,
    recordId: row.record_id,
    at,
    by,
    byName: row.by_name ?? '',
    text,
    editedAt: row.edited_at,
    deleted:
      row.deleted_at === null || row.deleted_by === null
        ? null
        : { at: row.deleted_at, by: row.deleted_by, byName: row.deleted_by_name ?? '' },
    reactions: reactions ?? [],
  };
}
