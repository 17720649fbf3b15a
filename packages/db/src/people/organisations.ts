import { randomBytes } from 'node:crypto';
import { type Locale, type Organisations, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import type { PrismaClient } from '../prisma.ts';
import { run } from '../run.ts';

export const organisations = (prisma: PrismaClient): Organisations => ({
  read: async () => {
    const row = await prisma.organisation.findFirstOrThrow();
    return { name: row.name, timeZone: row.timeZone, locale: row.locale as Locale };
  },
  update: async (changes) => {
    await prisma.organisation.updateMany({ data: changes });
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
