import {
  type FoundMember,
  type PublishedForm,
  raw,
  type Sql,
  type Stamp,
  sql,
  type TeamChange,
  type TeamMember,
  teamKey,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { announced } from './traces.ts';

/** In the order in which they came. */
export const readTeam = (on: Pool | Client, recordId: string): Promise<FoundMember[]> =>
  run<FoundMember>(
    on,
    sql`select case when m.user_id is null then 'department' else 'user' end as kind, coalesce(m.user_id, m.department_id) as id,
          m.may_edit as "mayEdit", coalesce(u.name, d.name) as name, coalesce(u.status = 'active', true) as "isHere",
          coalesce(u.roles, '{}') as roles,
          array(select s.department_id from memberships s where s.user_id = m.user_id order by s.is_main desc) as "departmentIds",
          array(select p.position_id from person_positions p where p.user_id = m.user_id) as "positionIds"
        from record_members m left join users u on u.id = m.user_id left join departments d on d.id = m.department_id
        where m.record_id = ${recordId} order by m.given_at, m.id`,
  );

/** Members, a line of history and the outbox in one statement. The record is locked; nobody both comes and goes. */
export function writeTeam(
  on: Pool | Client,
  form: PublishedForm,
  recordId: string,
  { put, gone }: TeamChange,
  said: readonly [before: readonly TeamMember[], after: readonly TeamMember[]],
  stamp: Stamp,
): Promise<unknown> {
  const { at, by, road } = stamp;
  const ids = (from: readonly Pick<TeamMember, 'kind' | 'id'>[], kind: TeamMember['kind']) =>
    from.flatMap((one) => (one.kind === kind ? [one.id] : []));
  const coming = (kind: TeamMember['kind'], column: Sql) => {
    const those = put.filter((one) => one.kind === kind);
    return sql`insert into record_members (id, form_id, record_id, ${column}, may_edit, given_by, given_at)
      select gen_random_uuid(), ${form.id}::uuid, ${recordId}::uuid, id, may_edit, ${by}::uuid, ${at}::timestamptz
      from unnest(${ids(those, kind)}::uuid[], ${those.map(({ mayEdit }) => mayEdit)}::boolean[]) as coming(id, may_edit)
      on conflict (record_id, ${column}) do update set may_edit = excluded.may_edit`;
  };
  return run(
    on,
    sql`with leaving as (
        delete from record_members where record_id = ${recordId} and (user_id = any(${ids(gone, 'user')}::uuid[])
          or department_id = any(${ids(gone, 'department')}::uuid[]))
      ), people as (${coming('user', raw('user_id'))}), departments as (${coming('department', raw('department_id'))}), audited as (
        insert into audit (form_id, record_id, at, by, road, kind, changes)
        values (${form.id}::uuid, ${recordId}::uuid, ${at}::timestamptz, ${by}::uuid, ${road}, 'updated',
          ${JSON.stringify({ [teamKey]: said })}::jsonb)
      ) ${announced(form, [{ id: recordId }], stamp, 'updated')}`,
  );
}
