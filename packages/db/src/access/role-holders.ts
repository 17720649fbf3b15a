import { newId, type RoleHolder, type RoleHolders, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

export interface HolderRow {
  readonly role_id: string;
  readonly user_id: string | null;
  readonly department_id: string | null;
  readonly position_id: string | null;
  readonly below: boolean;
}

export function holderOf({ user_id, department_id, position_id, below }: HolderRow): RoleHolder {
  if (user_id !== null) return { kind: 'user', id: user_id };
  if (position_id !== null) return { kind: 'position', id: position_id };
  return department_id === null ? { kind: 'everyone' } : { kind: 'department', id: department_id, below };
}

export const roleHolders = (pool: Pool): RoleHolders => ({
  list: async (roleIds) => {
    const rows = await run<HolderRow>(
      pool,
      sql`select role_id, user_id, department_id, position_id, below from role_holdings
          where role_id = any(${roleIds}::uuid[]) order by given_at, id`,
    );
    return new Map(roleIds.map((id) => [id, rows.filter(({ role_id }) => role_id === id).map(holderOf)]));
  },
  put: async (roleId, holders, by) => {
    const of = (kind: RoleHolder['kind']) =>
      holders.map((holder) => (holder.kind === kind && 'id' in holder ? holder.id : null));
    await run(
      pool,
      sql`with gone as (delete from role_holdings where role_id = ${roleId})
          insert into role_holdings (id, role_id, user_id, department_id, position_id, below, given_by)
          select id, ${roleId}::uuid, user_id, department_id, position_id, below, ${by}::uuid
          from unnest(${holders.map(() => newId())}::uuid[], ${of('user')}::uuid[], ${of('department')}::uuid[], ${of('position')}::uuid[],
            ${holders.map((holder) => holder.kind === 'department' && holder.below)}::boolean[])
            as given(id, user_id, department_id, position_id, below)`,
    );
  },
});
