import { err, newId, ok, sql, type TypeChangeRun, type TypeChanges } from '@mortise/core';
import type { Pool } from '../../pool.ts';
import { inTransaction, run } from '../../run.ts';
import { everybodyKnows } from '../everybody-knows.ts';
import { auditChanged } from './audit-changed.ts';
import { advance } from './convert-rows.ts';
import { type RunRow, runColumns, runOf } from './run-rows.ts';
import { stage, unstage } from './stage-columns.ts';
import { buildStaged } from './staged-indexes.ts';
import { catchUp, lastTouch, repairTouched } from './touched-rows.ts';

export function createTypeChanges(pool: Pool): TypeChanges {
  const select = async (where: ReturnType<typeof sql>): Promise<TypeChangeRun[]> =>
    (await run<RunRow>(pool, sql`select ${runColumns} from type_changes where ${where}`)).map(runOf);

  return {
    async start({ formId, table, content, note, by, timeZone, columns }) {
      const [row] = await run<RunRow>(
        pool,
        sql`insert into type_changes (id, form_id, table_name, content, note, by, time_zone, columns)
            select ${newId()}::uuid, ${formId}::uuid, ${table}, ${JSON.stringify(content)}::jsonb, ${note}, ${by}::uuid,
              ${timeZone}, ${JSON.stringify(columns)}::jsonb
            where not exists (select from type_changes where form_id = ${formId}::uuid and (state = 'running' or is_watched))
            returning ${runColumns}`,
      );
      return row ? ok(runOf(row)) : err({ code: 'busy', what: beingConverted });
    },
    find: async (id) => (await select(sql`id = ${id}`))[0] ?? null,
    latest: async (formId) => (await select(sql`form_id = ${formId} order by started_at desc limit 1`))[0] ?? null,
    running: () => select(sql`state = 'running' or is_watched order by started_at`),
    async alone(id, work) {
      const client = await pool.connect();
      try {
        const [lock] = await run<{ ours: boolean }>(
          client,
          sql`select pg_try_advisory_lock(hashtextextended(${id}, 724)) as ours`,
        );
        if (!lock?.ours) return;
        try {
          await work();
        } finally {
          await run(client, sql`select pg_advisory_unlock(hashtextextended(${id}, 724))`);
        }
      } finally {
        client.release();
      }
    },
    stage: (change) => stage(pool, change),
    advance: (change, convert) => advance(pool, change, convert),
    catchUp: (change, convert) => catchUp(pool, change, convert),
    buildIndexes: (change, wanted) =>
      buildStaged(pool, wanted, {
        table: change.table,
        keys: change.columns.flatMap(({ key, subform }) => (subform === null ? [key] : [])),
      }),
    async settle(change, repair) {
      const [age] = await run<{ ms: number }>(
        pool,
        sql`select extract(epoch from now() - ended_at)::float8 * 1000 as ms from type_changes where id = ${change.id}`,
      );
      await everybodyKnows(pool, age?.ms ?? 0);
      const last = await lastTouch(pool, change);
      while ((await repairTouched(pool, change, last, repair)) > 0);
      await inTransaction(pool, async (client) => {
        // Once only: who takes the mark away writes the lines.
        const [marked] = await run(
          client,
          sql`update type_changes set is_watched = false where id = ${change.id} and is_watched returning id`,
        );
        if (marked) await auditChanged(client, change);
      });
      await unstage(pool, change, { columns: false });
    },
    async stop(id, state, issues) {
      await run(
        pool,
        sql`update type_changes set state = ${state}, ended_at = now(),
              issues = ${issues === null ? null : JSON.stringify(issues)}::jsonb
            where id = ${id} and state = 'running'`,
      );
      // Who was killed in between is taken up here.
      const [row] = await run<RunRow>(pool, sql`select ${runColumns} from type_changes where id = ${id}`);
      if (row && row.state !== 'done' && row.isWatched) await unstage(pool, runOf(row), { columns: true });
    },
  };
}

export const beingConverted = {
  zh: '表单正在转换字段的值，等它完成',
  en: 'The form, whose values are being converted,',
};
