import {
  type Actor,
  type DuplicateAsk,
  type DuplicateFound,
  type DuplicatesWanted,
  joinSql,
  type Reach,
  raw,
  type Sql,
  sql,
} from '@mortise/core';
import type { Client, Pool } from '../../pool.ts';
import { run } from '../../run.ts';
import { row, tableOf } from '../columns.ts';
import { scopeSql, targetsOf, whereSql } from '../selection-sql.ts';

interface Hit {
  readonly at: number;
  readonly formId: string;
  readonly recordId: string;
  readonly similarity: number;
}

type Known = Omit<DuplicateFound, 'at' | 'similarity'>;

/** Two statements, however many ask: who has it, and what of them may be said. */
export async function findDuplicates(
  on: Pool | Client,
  actor: Actor,
  now: Date,
  wanted: DuplicatesWanted,
): Promise<readonly DuplicateFound[]> {
  const parts = [...exactSql(wanted), ...alikeSql(wanted)];
  if (parts.length === 0) return [];
  const hits = await run<Hit>(on, joinSql(parts, raw(' union all ')));
  if (hits.length === 0) return [];
  const reached = [...new Set(hits.map(({ formId }) => formId))].flatMap((id) => wanted.reaches.get(id) ?? []);
  const known = await run<Known>(
    on,
    joinSql(
      reached.map((reach) => knownSql(actor, now, reach, hits)),
      raw(' union all '),
    ),
  );
  const byId = new Map(known.map((record) => [record.recordId, record]));
  return hits
    .flatMap(({ at, recordId, similarity }) => {
      const record = byId.get(recordId);
      return record ? [{ ...record, at, similarity }] : [];
    })
    .sort((one, other) => one.at - other.at || other.similarity - one.similarity);
}

const numbered = (asks: readonly DuplicateAsk[]) => asks.map((ask, at) => ({ ask, at }));

const columns = raw('w.at, k.form_id as "formId", k.record_id as "recordId"');
const asked = raw('at int, said text, forms uuid[], bin boolean');
const counts = (except: readonly string[]): Sql =>
  sql`k.form_id = any(w.forms) and (w.bin or k.is_live) and k.record_id <> all(${except}::uuid[])`;

function exactSql({ asks, except, limit }: DuplicatesWanted): Sql[] {
  const exact = numbered(asks).filter(({ ask }) => ask.key.alike === null);
  if (exact.length === 0) return [];
  const data = JSON.stringify(
    exact.map(({ ask, at }) => ({ at, said: ask.key.text, forms: ask.formIds, bin: ask.recycleBin })),
  );
  return [
    sql`select ${columns}, 1::float8 as similarity from json_to_recordset(${data}::json) as w(${asked})
        cross join lateral (
          select k.form_id, k.record_id from duplicate_keys k
          where k.key = md5(w.said)::uuid and ${counts(except)} limit ${limit}::bigint
        ) k`,
  ];
}

/** Those that share a telling piece are few; of these, how much they have in common is weighed. */
function alikeSql({ asks, except, limit }: DuplicatesWanted): Sql[] {
  const alike = numbered(asks).flatMap(({ ask, at }) => {
    const { alike: likeness } = ask.key;
    return likeness ? [{ at, forms: ask.formIds, bin: ask.recycleBin, ...likeness }] : [];
  });
  if (alike.length === 0) return [];
  return [
    sql`select ${columns}, k.similarity
        from json_to_recordset(${JSON.stringify(alike)}::json)
          as w(${asked}, grams int[], telling int[], weight float8, similarity float8)
        cross join lateral (
          select k.form_id, k.record_id, s.shared / (w.weight + k.weight - s.shared) as similarity
          from duplicate_keys k
          cross join lateral (
            select sum(case g & 1 when 1 then 1 else 4 end)::float8 as shared
            from unnest(k.grams) g where g = any(w.grams)
          ) s
          where k.telling && w.telling and ${counts(except)}
            and k.weight between w.similarity * w.weight - 1e-6 and w.weight / w.similarity + 1e-6
            and s.shared >= w.similarity * (w.weight + k.weight - s.shared) - 1e-6
          order by similarity desc limit ${limit}::bigint
        ) k`,
  ];
}

function knownSql(actor: Actor, now: Date, reach: Reach, hits: readonly Hit[]): Sql {
  const ids = hits.flatMap(({ formId, recordId }) => (formId === reach.form.id ? [recordId] : []));
  const within = scopeSql(actor, now, reach, targetsOf({ reach, related: new Map() }));
  const isReached = within.length === 0 ? raw('true') : sql`coalesce(${joinSql(within, raw(' and '))}, false)`;
  return sql`select ${reach.form.id} as "formId", ${row}.id as "recordId", ${row}.record_title as title, ${row}.owner_id as "ownerId",
      u.name as "ownerName", ${row}.updated_at as "updatedAt",
      ${row}.deleted_at is not null as "isDeleted", ${isReached} as "isReached"
    from ${tableOf(reach.form)} ${row} left join users u on u.id = ${row}.owner_id${whereSql([sql`${row}.id = any(${ids}::uuid[])`])}`;
}
