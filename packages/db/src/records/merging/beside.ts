import { type MergedBeside, type PublishedForm, raw, sql } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';

/** Comments and tasks go over; who follows a record or is in its team does so with the survivor as well. */
export async function moveBeside(
  on: Pool | Client,
  form: PublishedForm,
  from: readonly string[],
  to: string,
  { withTeam }: { readonly withTeam: boolean },
): Promise<MergedBeside> {
  const [moved] = await run<MergedBeside>(
    on,
    sql`with said as (
        update comments c set record_id = ${to}::uuid from comments o
        where o.id = c.id and c.record_id = any(${from}::uuid[]) returning c.id, o.record_id as "from"
      ), asked as (
        update tasks t set record_id = ${to}::uuid from tasks o
        where o.id = t.id and t.record_id = any(${from}::uuid[]) returning t.id, o.record_id as "from"
      ), following as (
        insert into record_follows (user_id, form_id, record_id)
        select user_id, ${form.id}::uuid, ${to}::uuid from record_follows where record_id = any(${from}::uuid[])
        on conflict do nothing returning user_id
      ), joined as (
        insert into record_members (id, form_id, record_id, user_id, department_id, may_edit, given_by, given_at)
        select gen_random_uuid(), form_id, ${to}::uuid, user_id, department_id, may_edit, given_by, given_at
        from record_members where record_id = any(${from}::uuid[]) and ${withTeam ? raw('true') : raw('false')}
        order by may_edit desc on conflict do nothing returning id
      )
      select (select coalesce(json_agg(said), '[]') from said) as comments,
        (select coalesce(json_agg(asked), '[]') from asked) as tasks,
        (select coalesce(json_agg(user_id), '[]') from following) as followers,
        (select coalesce(json_agg(id), '[]') from joined) as members`,
  );
  return moved ?? { comments: [], tasks: [], followers: [], members: [] };
}

/** What has been moved on since stays where it is, and so does who has another right since. */
export async function moveBack(
  on: Pool | Client,
  from: string,
  losers: readonly string[],
  { comments, tasks, followers, members }: MergedBeside,
) {
  const back = (table: string, moved: readonly { readonly id: string; readonly from: string }[]) =>
    sql`update ${raw(table)} b set record_id = m.origin
      from unnest(${moved.map(({ id }) => id)}::uuid[], ${moved.map((one) => one.from)}::uuid[]) as m(id, origin)
      where b.id = m.id and b.record_id = ${from}::uuid`;
  await run(
    on,
    sql`with said as (${back('comments', comments)}), asked as (${back('tasks', tasks)}), following as (
        delete from record_follows where record_id = ${from}::uuid and user_id = any(${followers}::uuid[])
      )
      delete from record_members m where m.record_id = ${from}::uuid and m.id = any(${members}::uuid[])
        and m.may_edit = (select bool_or(o.may_edit) from record_members o where o.record_id = any(${losers}::uuid[])
          and (o.user_id, o.department_id) is not distinct from (m.user_id, m.department_id))`,
  );
}
