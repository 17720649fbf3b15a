import type { Happening, Sql } from '@mortise/core';
import { sql } from '@mortise/core';

/** The outbox row of something that happened to other things than records. */
export const announceSql = ({ kind, by, to, payload }: Happening): Sql =>
  sql`insert into outbox (kind, record_ids, by, to_users, payload)
      values (${kind}, '{}', ${by}::uuid, ${[...new Set(to)]}::uuid[], ${JSON.stringify(payload)}::jsonb)`;
