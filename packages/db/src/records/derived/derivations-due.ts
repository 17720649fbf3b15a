import { type DerivationDue, type DerivationsDue, sql } from '@mortise/core';
import type { Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { everybodyKnows } from '../../tables/everybody-knows.ts';

export function derivationsDue(pool: Pool): DerivationsDue {
  return {
    async next() {
      const [due] = await run<{ id: number } & Omit<DerivationDue, 'id'>>(
        pool,
        sql`select id, form_id as "formId", field_id as "fieldId", source_id as "sourceId", cursor, by,
              coalesce((select time_zone from organisation limit 1), 'Asia/Shanghai') as "timeZone"
            from derivations_due order by id limit 1`,
      );
      return due ? { ...due, id: String(due.id) } : null;
    },
    async settled({ id }) {
      const [age] = await run<{ ms: number }>(
        pool,
        sql`select extract(epoch from now() - at)::float8 * 1000 as ms from derivations_due where id = ${id}::bigint`,
      );
      await everybodyKnows(pool, age?.ms ?? Number.POSITIVE_INFINITY);
    },
    advance: async (id, cursor) => {
      await run(pool, sql`update derivations_due set cursor = ${cursor}::uuid where id = ${id}::bigint`);
    },
    done: async (id) => {
      await run(pool, sql`delete from derivations_due where id = ${id}::bigint`);
    },
  };
}
