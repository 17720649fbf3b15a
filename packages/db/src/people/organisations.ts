import { randomBytes } from 'node:crypto';
import { type Organisation, type Organisations, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

export const organisations = (pool: Pool): Organisations => ({
  read: async () => {
    const [row] = await run<Organisation>(
      pool,
      sql`select name, time_zone as "timeZone", locale, fiscal_year_start as "fiscalYearStart", embed_hosts as "embedHosts"
          from organisation`,
    );
    if (!row) throw new Error('The organisation row is missing.');
    return row;
  },
  update: async ({ name = null, timeZone = null, locale = null, fiscalYearStart = null, embedHosts = null }) => {
    await run(
      pool,
      sql`update organisation set name = coalesce(${name}, name), time_zone = coalesce(${timeZone}, time_zone),
          locale = coalesce(${locale}, locale), fiscal_year_start = coalesce(${fiscalYearStart}, fiscal_year_start),
          embed_hosts = coalesce(${embedHosts}, embed_hosts)`,
    );
  },
});

/** Makes the one row of the organisation where it is missing, and gives its secret. Safe from several processes. */
export async function ensureOrganisation(pool: Pool): Promise<{ secret: string }> {
  await run(
    pool,
    sql`insert into organisation (id, name, secret) values (1, '我的企业', ${randomBytes(32).toString('base64url')})
        on conflict (id) do nothing`,
  );
  const [row] = await run<{ secret: string }>(pool, sql`select secret from organisation where id = 1`);
  if (!row) throw new Error('The organisation row is missing right after it was made.');
  return row;
}
