import { type Sql, sql } from '@mortise/core';

export interface NewTimer {
  /** Kind of the outbox row it becomes. */
  readonly kind: string;
  /** One timer of a kind for each subject. */
  readonly subjectId: string;
  readonly at: Date;
  readonly by: string;
}

/** In place of the one that was set for the same subject. */
export const setTimerSql = ({ kind, subjectId, at, by }: NewTimer): Sql =>
  sql`insert into timers (kind, subject_id, at, by) values (${kind}, ${subjectId}::uuid, ${at}, ${by}::uuid)
      on conflict (kind, subject_id) do update set at = excluded.at, by = excluded.by`;

export const clearTimerSql = ({ kind, subjectId }: Pick<NewTimer, 'kind' | 'subjectId'>): Sql =>
  sql`delete from timers where kind = ${kind} and subject_id = ${subjectId}::uuid`;
