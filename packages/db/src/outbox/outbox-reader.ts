import { type Change, type OwnChange, type RecordsChanged, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

interface Row {
  id: number;
  kind: string;
  form_id: string;
  record_ids: string[];
  by: string;
  to_users: string[];
}

export interface OutboxReader {
  /** From now on. */
  start(): Promise<void>;
  /** What came since the last call, each row once. */
  next(): Promise<readonly (Change | OwnChange)[]>;
  /** What came after a position that a listener was told before; some of it perhaps again. */
  since(position: string): Promise<readonly (Change | OwnChange)[]>;
}

/** A transaction that takes longer than this from number to commit is not waited for. Longer than any statement may take. */
const patienceMs = 90_000;
const mostGaps = 20_000;
/** So far back may numbers be taken that are not committed yet. */
const lookBack = 500;
const batch = 1000;
/** A list shows fewer; whoever hears of more reads anew. */
const mostIds = 200;

/**
 * Numbers of the outbox are taken before their transactions commit, so a lower one may appear after a higher. The reader
 * remembers the numbers it has not seen yet and asks for them again, until they are surely undone.
 */
export function createOutboxReader(pool: Pool): OutboxReader {
  let last = 0;
  const gaps = new Map<number, number>();

  function remember(ids: readonly number[], now: number) {
    for (const id of ids) {
      gaps.delete(id);
      if (id <= last) continue;
      for (let gap = Math.max(last + 1, id - mostGaps); gap < id; gap++) gaps.set(gap, now);
      last = id;
    }
    for (const [gap, since] of gaps) {
      if (now - since <= patienceMs && gaps.size <= mostGaps) break;
      gaps.delete(gap);
    }
  }

  return {
    async start() {
      const rows = await run<{ id: number }>(
        pool,
        sql`select id from outbox where id > coalesce((select max(id) from outbox), 0) - ${lookBack}::bigint order by id`,
      );
      last = (rows[0]?.id ?? 1) - 1;
      remember(
        rows.map(({ id }) => id),
        Date.now(),
      );
    },
    async next() {
      const missing = [...gaps.keys()];
      const rows = await run<Row>(
        pool,
        sql`select id, kind, form_id, record_ids, by, to_users from outbox
            where (id > ${last}::bigint or id = any(${missing}::bigint[])) order by id limit ${batch}`,
      );
      remember(
        rows.map(({ id }) => id),
        Date.now(),
      );
      return rows.flatMap(changeOf);
    },
    async since(position) {
      if (!/^\d{1,15}$/.test(position)) return [];
      const rows = await run<Row>(
        pool,
        sql`select id, kind, form_id, record_ids, by, to_users from outbox
            where id > ${Number(position) - 50}::bigint and id <> ${position}::bigint order by id limit ${batch}`,
      );
      return rows.flatMap(changeOf);
    },
  };
}

function changeOf({ id, kind, form_id: formId, record_ids: ids, by, to_users: to }: Row): (Change | OwnChange)[] {
  const [about, what] = kind.split('.');
  const position = String(id);
  if (about === 'comment' && formId !== null) return [{ formId, recordIds: ids, kind: 'discussed', by, position }];
  if (about !== 'record' || formId === null) return to.length > 0 ? [{ about: kind, to, position }] : [];
  return ids.length > mostIds
    ? [{ formId, recordIds: [], kind: 'many', by, position }]
    : [{ formId, recordIds: ids, kind: what as RecordsChanged['kind'], by, position }];
}
