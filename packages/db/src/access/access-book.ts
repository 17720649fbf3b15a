import {
  type AccessBook,
  type AccessFacts,
  type Forms,
  type GivenRole,
  openDefinition,
  type PublishedRole,
  sql,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { formsWithTeams, teamsBegun } from '../records/team-forms.ts';
import { run } from '../run.ts';
import { type HolderRow, holderOf } from './role-holders.ts';

/** How old what is in memory may be before it is compared with the database. */
const maxAgeMs = 500;

/**
 * Roles, their holders and the apps they close, from memory. As with forms, other processes' changes are noticed by
 * comparing a stamp, one cheap query at most every half second and only while somebody asks.
 */
export function createAccessBook(pool: Pool, forms: Forms): AccessBook {
  let facts: AccessFacts | null = null;
  let withTeams = '';
  const begun = teamsBegun(pool);
  let stamp: string | null = null;
  let checkedAt = 0;
  let generation = 0;
  let checking: Promise<void> | null = null;

  async function check(): Promise<void> {
    const [startedIn, startedAt] = [generation, Date.now()];
    const [now, published, teams] = await Promise.all([stampOf(pool), forms.all(), formsWithTeams(pool)]);
    const isSame = facts !== null && stamp === now && facts.forms === published && withTeams === teams.join();
    const known = new Set(teams);
    const has = (formId: string) => known.has(formId) || begun.has(formId);
    const next = isSame && facts ? facts : { ...(await load(pool)), forms: published, teams: { has } };
    // Changed here while we were reading: what we read may be from before.
    if (startedIn !== generation) return check();
    [facts, stamp, withTeams, checkedAt] = [next, now, teams.join(), startedAt];
  }

  return {
    refresh: async () => {
      if (facts && Date.now() - checkedAt < maxAgeMs) return;
      checking ??= check().finally(() => {
        checking = null;
      });
      await checking;
    },
    facts: () => {
      if (!facts) throw new Error('Rights were asked for before anything was known of them.');
      return facts;
    },
    forget: () => {
      generation++;
      checkedAt = 0;
      stamp = null;
    },
  };
}

/** Changes with every publication, removal and restoration of a role or an app, and whenever somebody is given a role. */
async function stampOf(pool: Pool): Promise<string> {
  const [row] = await run<{ stamp: string }>(
    pool,
    sql`select concat_ws('.', d.versions, d.count, d.at, h.count, h.newest) as stamp
        from (select sum(version) as versions, count(*) as count, extract(epoch from max(published_at)) as at
              from definitions where kind in ('role', 'app') and deleted_at is null) d,
             (select count(*) as count, max(id::text) as newest from role_holdings) h`,
  );
  return row?.stamp ?? '';
}

interface DefinitionRow {
  readonly id: string;
  readonly appId: string;
  readonly published: unknown;
}

async function load(pool: Pool): Promise<Pick<AccessFacts, 'closedApps' | 'roles'>> {
  const [roles, closed, holders] = await Promise.all([
    run<DefinitionRow>(
      pool,
      sql`select id, app_id as "appId", published from definitions
          where kind = 'role' and published is not null and deleted_at is null order by created_at, id`,
    ),
    run<{ id: string }>(
      pool,
      sql`select id from definitions
          where kind = 'app' and deleted_at is null and published ->> 'access' = 'roles'`,
    ),
    run<HolderRow>(pool, sql`select role_id, user_id, department_id, position_id, below from role_holdings`),
  ]);
  return {
    closedApps: new Set(closed.map(({ id }) => id)),
    roles: roles.map(
      ({ id, appId, published }): GivenRole => ({
        id,
        appId,
        role: openDefinition('role', published) as PublishedRole,
        holders: holders.filter(({ role_id }) => role_id === id).map(holderOf),
      }),
    ),
  };
}
