import { type Discussions, type RecordVisit, raw, type Said, type Sql, sql, type Topic } from '@mortise/core';
import type { Signal } from '../outbox/signal.ts';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { findComment, readComments } from './comments.ts';

/** A visit goes on as long as somebody comes back within this. */
const visitLength = raw("interval '30 minutes'");

/** One statement each, with the event that tells of it. `written` is raised so that this process hears at once. */
export function createDiscussions(pool: Pool, written: Signal): Discussions {
  const telling = async (statement: Sql): Promise<boolean> => {
    const rows = await run(pool, statement);
    written.raise();
    return rows.length > 0;
  };
  return {
    comments: (recordId, before, limit) => readComments(pool, recordId, before, limit),
    find: (id) => findComment(pool, id),
    add: async (comment) => {
      await telling(addSql(comment));
    },
    change: (id, said) => telling(changeSql(id, said)),
    remove: (id, by, at) =>
      telling(sql`with gone as (
          update comments set text = '', deleted_at = ${at}, deleted_by = ${by}
          where id = ${id} and deleted_at is null returning id, form_id, record_id
        ) ${toldOf('comment.deleted', by, at, sql`jsonb_build_object('commentId', s.id)`, raw('gone'))}`),
    react: (id, by, reaction, given, at) =>
      telling(
        given
          ? sql`with put as (
              insert into comment_reactions (comment_id, user_id, reaction, at)
              select id, ${by}, ${reaction}, ${at} from comments where id = ${id} and deleted_at is null
              on conflict do nothing returning comment_id
            ), said as (select c.* from comments c join put on put.comment_id = c.id)
            ${toldOf('comment.reacted', by, at, reacted(reaction), raw('said'))}`
          : sql`with taken as (
              delete from comment_reactions where comment_id = ${id} and user_id = ${by} and reaction = ${reaction}
              returning comment_id
            ), said as (select c.* from comments c join taken on taken.comment_id = c.id)
            ${toldOf('comment.reacted', by, at, reacted(null), raw('said'))}`,
      ),
    follow: async (topic, userId, following, at) => {
      await telling(following ? followSql(topic, userId, at) : unfollowSql(topic, userId, at));
    },
    visit: (topic, userId, at) => visit(pool, topic, userId, at),
  };
}

const reacted = (reaction: string | null) =>
  sql`jsonb_build_object('commentId', s.id, 'author', s.by, 'reaction', ${reaction}::text)`;

/** The outbox row for each row of `said`, which has `id`, `form_id` and `record_id`. */
const toldOf = (kind: string, by: string, at: Date, payload: Sql, said: Sql): Sql =>
  sql`insert into outbox (at, kind, form_id, record_ids, by, payload)
    select ${at}::timestamptz, ${kind}, s.form_id, array[s.record_id], ${by}::uuid, ${payload} from ${said} s returning id`;

/** Who follows a record, but for whoever tells of it. */
const othersFollowing = (by: string): Sql =>
  sql`coalesce((select jsonb_agg(f.user_id) from record_follows f where f.record_id = s.record_id and f.user_id <> ${by}::uuid), '[]'::jsonb)`;

function addSql({ id, formId, recordId, by, at, text, mentioned }: Topic & Said & { readonly id: string }): Sql {
  return sql`with said as (
      insert into comments (id, form_id, record_id, by, at, text)
      values (${id}, ${formId}, ${recordId}, ${by}, ${at}, ${text}) returning id, form_id, record_id
    ), followed as (
      insert into record_follows (user_id, form_id, record_id, at)
      values (${by}, ${formId}, ${recordId}, ${at}) on conflict do nothing
    ) ${toldOf('comment.added', by, at, calling(mentioned, by), raw('said'))}`;
}

function changeSql(id: string, { by, at, text, mentioned }: Said): Sql {
  return sql`with said as (
      update comments set text = ${text}, edited_at = ${at} where id = ${id} and deleted_at is null
      returning id, form_id, record_id
    ) ${toldOf('comment.changed', by, at, calling(mentioned, by), raw('said'))}`;
}

const calling = (mentioned: readonly string[], by: string): Sql =>
  sql`jsonb_build_object('commentId', s.id, 'mentioned', to_jsonb(${mentioned}::uuid[]), 'followers', ${othersFollowing(by)})`;

const followSql = ({ formId, recordId }: Topic, userId: string, at: Date): Sql =>
  sql`with said as (
      insert into record_follows (user_id, form_id, record_id, at) values (${userId}, ${formId}, ${recordId}, ${at})
      on conflict do nothing returning form_id, record_id
    ) ${toldOf('follow.added', userId, at, raw('null::jsonb'), raw('said'))}`;

const unfollowSql = ({ recordId }: Topic, userId: string, at: Date): Sql =>
  sql`with said as (
      delete from record_follows where user_id = ${userId} and record_id = ${recordId} returning form_id, record_id
    ) ${toldOf('follow.removed', userId, at, raw('null::jsonb'), raw('said'))}`;

async function visit(pool: Pool, { formId, recordId }: Topic, userId: string, at: Date): Promise<RecordVisit> {
  const [row] = await run<{ previous_at: string | null; following: boolean; followers: string[] }>(
    pool,
    sql`with seen as (
        insert into record_visits as v (user_id, form_id, record_id, at) values (${userId}, ${formId}, ${recordId}, ${at})
        on conflict (user_id, record_id) do update set at = excluded.at,
          previous_at = case when v.at < excluded.at - ${visitLength} then v.at else v.previous_at end
        returning previous_at
      ), followers as (
        select f.user_id from record_follows f where f.record_id = ${recordId} order by f.at, f.user_id limit 200
      )
      select seen.previous_at, array(select user_id::text from followers) as followers,
        exists (select 1 from record_follows f where f.record_id = ${recordId} and f.user_id = ${userId}) as following
      from seen`,
  );
  return {
    previousAt: row?.previous_at ?? null,
    following: row?.following ?? false,
    followers: row?.followers ?? [],
  };
}
