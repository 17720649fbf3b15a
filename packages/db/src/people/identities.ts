import {
  type Actor,
  type ApiScope,
  hierarchyOf,
  type Identities,
  type Identity,
  type Locale,
  type Role,
  sql,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface Row {
  readonly credential_id: string;
  readonly user_id: string;
  readonly name: string;
  readonly roles: Role[];
  readonly locale: Locale;
  readonly time_zone: string | null;
  readonly fiscal_year_start: number | null;
  readonly must_change_password: boolean;
  readonly department_ids: string[];
  readonly position_ids: string[];
  readonly scopes: ApiScope[] | null;
}

const person = sql`u.id as user_id, u.name, u.roles, u.locale, u.must_change_password,
  o.time_zone, o.fiscal_year_start,
  array(select department_id::text from memberships m where m.user_id = u.id order by is_main desc, department_id)
    as department_ids,
  array(select position_id::text from person_positions p where p.user_id = u.id order by position_id) as position_ids`;

interface Picture {
  readonly people: Parameters<typeof hierarchyOf>[0] | null;
  readonly departments: Parameters<typeof hierarchyOf>[1] | null;
}

/** One query per answer: it stands in the way of every request. */
export const identities = (pool: Pool): Identities => ({
  bySession: async (sessionId, now) => {
    const [row] = await run<Row>(
      pool,
      sql`select s.id as credential_id, null as scopes, ${person}
          from sessions s join users u on u.id = s.user_id left join organisation o on true
          where s.id = ${sessionId} and s.revoked_at is null and s.expires_at > ${now}
            and s.created_at >= u.sessions_valid_from and u.status = 'active'`,
    );
    return row ? { ...identityOf(row, 'form'), sessionId: row.credential_id, apiKeyId: null } : null;
  },
  byApiKeyHash: async (hash, now) => {
    const [row] = await run<Row>(
      pool,
      sql`select k.id as credential_id, k.scopes, ${person}
          from api_keys k join users u on u.id = k.user_id left join organisation o on true
          where k.hash = ${hash} and k.revoked_at is null and (k.expires_at is null or k.expires_at > ${now})
            and u.status = 'active'`,
    );
    return row ? { ...identityOf(row, 'api'), sessionId: null, apiKeyId: row.credential_id } : null;
  },
  byUser: async (userId) => {
    const [row] = await run<Row>(
      pool,
      sql`select null as credential_id, null as scopes, ${person}
          from users u left join organisation o on true where u.id = ${userId} and u.status = 'active'`,
    );
    return row ? identityOf(row, 'system').actor : null;
  },
  hierarchy: async () => {
    const [row] = await run<Picture>(
      pool,
      sql`select (
            select json_agg(json_build_object('id', u.id, 'managerId', u.manager_id, 'departmentIds',
              array(select m.department_id from memberships m where m.user_id = u.id))) from users u
          ) as people,
          (select json_agg(json_build_object('id', d.id, 'parentId', d.parent_id, 'headId', d.head_id)) from departments d) as departments`,
    );
    return hierarchyOf(row?.people ?? [], row?.departments ?? []);
  },
});

function identityOf(row: Row, road: Actor['road']): Pick<Identity, 'actor' | 'mustChangePassword'> {
  const narrowed = row.scopes && row.scopes.length > 0 ? { scopes: row.scopes } : {};
  return {
    actor: {
      userId: row.user_id,
      name: row.name,
      roles: row.roles,
      departmentIds: row.department_ids,
      positionIds: row.position_ids,
      locale: row.locale,
      timeZone: row.time_zone ?? 'Asia/Shanghai',
      fiscalYearStart: row.fiscal_year_start ?? 1,
      road,
      ...narrowed,
    },
    // A key was made by someone who could sign in; a forced change of password is asked of people, not of scripts.
    mustChangePassword: row.scopes === null && row.must_change_password,
  };
}
