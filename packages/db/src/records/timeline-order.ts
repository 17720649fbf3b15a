import { raw, type Sql, sql, type TimelineMark } from '@mortise/core';

/** What comes after `mark` in a timeline, of a source with this rank: `at` and `id` are expressions of its rows. */
export function beyondMark(mark: TimelineMark | null, rank: number, at: Sql, id: Sql, idType: 'uuid' | 'bigint'): Sql {
  if (mark === null) return raw('true');
  const moment = sql`${mark.at}::timestamptz`;
  if (rank > mark.rank) return sql`${at} < ${moment}`;
  if (rank < mark.rank) return sql`${at} <= ${moment}`;
  return sql`(${at}, ${id}) < (${moment}, ${mark.id}::${raw(idType)})`;
}
