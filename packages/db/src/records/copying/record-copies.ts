import { type CopyPlan, type RecordCopies, type RecordCopy, raw, type Sql, sql } from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { inTransaction, run } from '../../run.ts';
import { queryRows } from '../query-rows.ts';
import { copyBatchSql, linkBatchSql, pointsHomeAnywhere } from './copy-batch.ts';

/** Records whose copies are made together. */
const batch = 500;

const columns = raw(`id, form_id as "formId", source_id as "sourceId", by, state, phase, cursor, copied, total,
  started_at as "startedAt"`);

export function createRecordCopies(pool: Pool): RecordCopies {
  const select = (where: Sql) => run<RecordCopy>(pool, sql`select ${columns} from record_copies where ${where}`);
  return {
    running: () => select(raw(`state = 'running' order by started_at`)),
    of: async (formId) => (await select(sql`form_id = ${formId}`))[0] ?? null,
    isBusy: async (formId) =>
      (await select(sql`state = 'running' and (form_id = ${formId} or source_id = ${formId})`)).length > 0,
    advance: ({ id }, plan) => inTransaction(pool, (client) => advance(client, id, plan)),
    giveUp: async (id) => {
      await run(
        pool,
        sql`update record_copies set state = 'failed', ended_at = now() where id = ${id} and state = 'running'`,
      );
    },
  };
}

/** Whoever else is at the same copying waits, and goes on behind. */
async function advance(client: Client, id: string, plan: CopyPlan): Promise<RecordCopy> {
  const copy = only(
    await run<RecordCopy>(client, sql`select ${columns} from record_copies where id = ${id} for update`),
  );
  if (copy.state !== 'running') return copy;
  const [found] = await queryRows(client, (copy.phase === 'records' ? copyBatchSql : linkBatchSql)(copy, plan, batch));
  const [last, made, picked] = [found?.[0] ?? null, Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
  const isOver = picked < batch;
  const isDone = isOver && (copy.phase === 'links' || !pointsHomeAnywhere(plan));
  if (isDone) await dueAnew(client, copy, plan);
  return only(
    await run<RecordCopy>(
      client,
      sql`update record_copies set copied = copied + ${made},
            cursor = case when ${isOver} then null else ${last}::uuid end,
            phase = case when ${isOver} then 'links' else phase end,
            state = case when ${isDone} then 'done' else state end,
            ended_at = case when ${isDone} then now() end
          where id = ${id} returning ${columns}`,
    ),
  );
}

/** What the records take from other forms may have changed between reading and writing. */
const dueAnew = (client: Client, { formId, by }: RecordCopy, { derived }: CopyPlan) =>
  run(
    client,
    sql`insert into derivations_due (form_id, field_id, by)
        select ${formId}::uuid, field_id, ${by}::uuid from unnest(${derived}::text[]) field_id`,
  );

function only(rows: readonly RecordCopy[]): RecordCopy {
  const [copy] = rows;
  if (!copy) throw new Error('The copying is gone.');
  return copy;
}

/** In the transaction that makes the form: from then on its numbers are behind those that come along. */
export async function startCopy(
  client: Client,
  { id, formId, sourceId, sourceTable }: { id: string; formId: string; sourceId: string; sourceTable: Sql },
  by: string,
): Promise<void> {
  await run(
    client,
    sql`insert into record_copies (id, form_id, source_id, by, started_at, total)
        select ${id}::uuid, ${formId}::uuid, ${sourceId}::uuid, ${by}::uuid, clock_timestamp(), count(*)
        from ${sourceTable} where deleted_at is null`,
  );
  await run(
    client,
    sql`insert into counters (form_id, field_id, period, next)
        select ${formId}::uuid, field_id, period, next from counters where form_id = ${sourceId}::uuid`,
  );
}
