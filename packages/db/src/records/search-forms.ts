import { type Actor, joinSql, type Reach, raw, type SearchHit, type SearchHits, type Sql, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { inTransaction, run } from '../run.ts';
import { row } from './columns.ts';
import { newestHits, newestLooked } from './newest-hits.ts';
import { isUnknownShape, sqlState } from './query-rows.ts';
import { scopeSql, searchSql, targetsOf } from './selection-sql.ts';

interface Row {
  form_id: string;
  record_id: string;
  title: string;
  updated_at: string;
}

const perForm = sql`${5}::bigint`;
/** Forms asked in one statement: planning takes longer the more there are. */
const perStatement = 25;
/** The newest rows looked through over all forms of a statement; of one form no more than its list looks through. */
const mostLooked = 15_000;
const mostLookedOfOne = 3000;
/** Somebody is typing: what takes longer is not waited for; the newest rows alone are asked quickly. */
const patienceMs = 1500;
const quickMs = 300;
const tookTooLong = '57014';

/**
 * Newest hits of every form, up to 25 forms in one statement, within about a second and a half for all. Where the index
 * cannot tell in time, the newest rows are looked through alone.
 */
export async function searchForms(
  pool: Pool,
  actor: Actor,
  now: Date,
  reaches: readonly Reach[],
  text: string,
): Promise<SearchHits> {
  const until = Date.now() + patienceMs;
  const hits: SearchHit[] = [];
  let isPartial = false;
  for (let at = 0; at < reaches.length; at += perStatement) {
    const some = reaches.slice(at, at + perStatement);
    const looked = Math.min(mostLookedOfOne, Math.ceil(mostLooked / some.length));
    const asked = some.map((reach) => hitsOf(actor, now, reach, text));
    const left = until - Date.now();
    const found = await ask(
      pool,
      asked.map(({ form, columns, selection }) => newestHits(form, columns, selection, null, perForm, looked)),
      left,
    );
    isPartial ||= found === null;
    const quick = () =>
      ask(
        pool,
        asked.map(({ form, columns, selection }) => newestLooked(form, columns, selection, perForm, looked)),
        left + patienceMs > 0 ? quickMs : 0,
      );
    hits.push(...(found ?? (await quick()) ?? []));
  }
  return { hits, isPartial };
}

/** Null when it took longer than `ms`. */
async function ask(pool: Pool, parts: readonly Sql[], ms: number): Promise<readonly SearchHit[] | null> {
  if (ms <= 0 || parts.length === 0) return parts.length === 0 ? [] : null;
  try {
    const rows = await inTransaction(pool, async (client) => {
      await client.query(`set local statement_timeout = ${Math.ceil(ms)}`);
      return run<Row>(
        client,
        joinSql(
          parts.map((part) => sql`(${part})`),
          raw(' union all '),
        ),
      );
    });
    return rows.map(({ form_id, record_id, title, updated_at }) => ({
      formId: form_id,
      recordId: record_id,
      title,
      updatedAt: updated_at,
    }));
  } catch (accident) {
    if (sqlState(accident) === tookTooLong) return null;
    if (!isUnknownShape(accident)) throw accident;
    // A form was published this very moment: search what is left of the list rather than nothing.
    if (parts.length === 1) return [];
    const each: SearchHit[] = [];
    for (const part of parts) each.push(...((await ask(pool, [part], ms)) ?? []));
    return each;
  }
}

function hitsOf(actor: Actor, now: Date, reach: Reach, text: string) {
  const selection = [
    sql`${row}.deleted_at is null`,
    ...scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() })),
    ...searchSql(reach, text),
  ];
  const title = reach.mayReadTitle ? sql`${row}.record_title` : raw("''");
  const columns = sql`${reach.form.id} as form_id, ${row}.id as record_id, ${title} as title, ${row}.updated_at`;
  return { form: reach.form, columns, selection };
}
