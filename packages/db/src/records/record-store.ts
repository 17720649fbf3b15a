import { createHash } from 'node:crypto';
import {
  type Actor,
  type Collision,
  err,
  ok,
  type PublishedForm,
  type Reach,
  type RecordStatements,
  type RecordStore,
  type RecordView,
  type Result,
  raw,
  type Sql,
  sql,
  toPg,
} from '@mortise/core';
import type { Signal } from '../outbox/signal.ts';
import type { Client, Pool } from '../pool.ts';
import { inTransaction, run } from '../run.ts';
import { removeSql, restoreSql, updateSql } from './change-records.ts';
import { readRows } from './child-rows.ts';
import { row, storedRows, tableOf } from './columns.ts';
import { derivedStatements, lockIds } from './derived/statements.ts';
import { claim } from './duplicates/claim.ts';
import { findDuplicates } from './duplicates/find-duplicates.ts';
import { putKeysSql } from './duplicates/keys-sql.ts';
import { filesHeld } from './files-held.ts';
import { insertSql } from './insert-records.ts';
import { recordOf, wholeRow } from './list-records.ts';
import { lookUp } from './look-up.ts';
import { moveBack, moveBeside } from './merging/beside.ts';
import { endMerge, keepMerge, takeMerge } from './merging/merges.ts';
import { pointingInRows } from './merging/pointing-in-rows.ts';
import { pointingAt } from './pointing-at.ts';
import { isUnknownShape, queryRows, sqlState } from './query-rows.ts';
import { readNames } from './read-names.ts';
import { readTeam, writeTeam } from './record-team.ts';
import { scopeSql, targetsOf, whereSql } from './selection-sql.ts';
import { teamsBegun } from './team-forms.ts';

/** `written` is raised after each commit, so that listeners of this process hear of it at once. */
export function createRecordStore(pool: Pool, written: Signal): RecordStore {
  const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, Collision>> => {
    try {
      const result = await work();
      written.raise();
      return ok(result);
    } catch (accident) {
      const collision = collisionOf(accident);
      if (collision) return err(collision);
      throw accident;
    }
  };
  return {
    direct: (work) => attempt(() => work(statementsOn(pool, pool))),
    transaction: (work) => attempt(() => inTransaction(pool, (client) => work(statementsOn(client, pool)))),
  };
}

const collisions: Readonly<Record<string, Collision>> = {
  '23505': 'taken',
  '23503': 'taken',
  '55P03': 'busy',
  '40P01': 'busy',
  '40001': 'busy',
  '57014': 'timed_out',
};

function collisionOf(accident: unknown): Collision | undefined {
  return isUnknownShape(accident) ? 'unknown_shape' : collisions[sqlState(accident) ?? ''];
}

function statementsOn(on: Pool | Client, pool: Pool): RecordStatements {
  return {
    lookUp: (actor, now, form, wanted) => lookUp(on, actor, now, form, wanted),
    filesHeld: (actor, now, places, ids) => filesHeld(on, actor, now, places, ids),
    takeNumbers: (formId, fieldId, period, count) => takeNumbers(on, formId, fieldId, period, count),
    lock: (actor, now, reach, ids) => lock(on, actor, now, reach, ids),
    team: (recordId) => readTeam(on, recordId),
    writeTeam: async (form, ...given) => {
      teamsBegun(pool).add(form.id);
      await writeTeam(on, form, ...given);
    },
    names: (wanted) => readNames(on, wanted),
    claim: (names) => claim(on, names),
    duplicates: (actor, now, wanted) => findDuplicates(on, actor, now, wanted),
    async putKeys(form, rows) {
      if (rows.length > 0) await runPrepared(on, putKeysSql(form, rows));
    },
    pointingInRows: (reach, subform, column, ids, options) =>
      pointingInRows(on, reach.form, subform, column, ids, options),
    moveBeside: (form, from, to, options) => moveBeside(on, form, from, to, options),
    moveBack: (from, losers, beside) => moveBack(on, from, losers, beside),
    keepMerge: (merge, undo, stamp) => keepMerge(on, merge, undo, stamp),
    takeMerge: (id) => takeMerge(on, id),
    endMerge: (merge, stamp) => endMerge(on, merge, stamp),
    insert: (form, fields, rows, stamp) => runPrepared(on, insertSql(form, fields, rows, stamp)),
    update: (form, fields, rows, stamp) => runPrepared(on, updateSql(form, fields, rows, stamp)),
    remove: (form, ids, stamp) => runPrepared(on, removeSql(form, ids, stamp)),
    restore: (form, ids, stamp) => runPrepared(on, restoreSql(form, ids, stamp)),
    pin: (form, ids, as) => pin(on, form, ids, as),
    pointingAt: (actor, now, reach, field, ids, options) => pointingAt(on, actor, now, reach, field, ids, options),
    ...derivedStatements(on, (query) => runPrepared(on, query)),
  };
}

/** Statements of the writer have few texts per form: each connection plans them once. */
async function runPrepared(on: Pool | Client, query: Sql): Promise<void> {
  const { text, values } = toPg(query);
  await on.query({ name: createHash('sha1').update(text).digest('base64'), text, values });
}

async function pin(on: Pool | Client, form: PublishedForm, ids: readonly string[], as: 'kept' | 'going') {
  const strength = raw(as === 'kept' ? 'key share' : 'update');
  await run(on, sql`select 1 from ${tableOf(form)} where id = any(${ids}::uuid[]) order by id for ${strength}`);
}

async function takeNumbers(on: Pool | Client, formId: string, fieldId: string, period: string, count: number) {
  const [taken] = await run<{ first: string }>(
    on,
    sql`insert into counters as c (form_id, field_id, period, next) values (${formId}, ${fieldId}, ${period}, ${count + 1}::bigint)
        on conflict (form_id, field_id, period) do update set next = c.next + ${count}::bigint
        returning (next - ${count}::bigint)::text as first`,
  );
  return BigInt(taken?.first ?? 1);
}

async function lock(
  on: Pool | Client,
  actor: Actor,
  now: Date,
  reach: Reach,
  ids: readonly string[],
): Promise<readonly RecordView[]> {
  const related = { reach, related: new Map<string, Reach>() };
  const fields = reach.fields.filter(({ storage }) => storage.in === 'column' || storage.in === 'link');
  const within = scopeSql(actor, now, reach, targetsOf(related));
  const where = whereSql([sql`${row}.id = any(${ids}::uuid[])`, ...within]);
  // Who waits for a row gets it as it is then, but its links as they were before: those are read once it is ours.
  if (fields.some(({ storage }) => storage.in === 'link')) await lockIds(on, reach.form, ids);
  // By id, so that two batches never wait for each other; links may still point here meanwhile.
  const rows = await queryRows(
    on,
    sql`select ${wholeRow(related, fields)} from ${tableOf(reach.form)} ${row}${where} order by ${row}.id for no key update of ${row}`,
  );
  return withRows(
    on,
    reach,
    rows.map((cells) => recordOf(cells, fields, true)),
  );
}

/** By a statement of its own: the one that locked may have waited and still see the rows of before. */
async function withRows(on: Pool | Client, { form, fields }: Reach, records: RecordView[]): Promise<RecordView[]> {
  let complete = records;
  for (const field of storedRows(fields)) {
    const found = await readRows(
      on,
      form,
      field,
      records.map(({ id }) => id),
    );
    const rowsOf = (id: string) => (found.get(id)?.length ? found.get(id) : null);
    complete = complete.map((record) => ({ ...record, values: { ...record.values, [field.key]: rowsOf(record.id) } }));
  }
  return complete;
}
