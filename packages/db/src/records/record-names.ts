import { identifier, joinSql, type RecordNames, raw, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { tableOf } from './columns.ts';
import { queryRows } from './query-rows.ts';
import { readNames } from './read-names.ts';

/** Records by name and names of records, whoever asks. */
export const recordNames = (on: Pool | Client): RecordNames => ({
  titles: (form, ids) => readNames(on, { people: [], records: [{ form, ids }] }),
  async bearers(form, columns, texts) {
    const found = new Map<string, string[]>();
    if (texts.length === 0) return found;
    const parts = ['record_title', ...columns].map(
      (column) => sql`select ${identifier(column)} as text, id from ${tableOf(form)}
        where ${identifier(column)} = any(${texts}::text[]) and deleted_at is null`,
    );
    for (const [text, id] of await queryRows(on, joinSql(parts, raw(' union ')))) {
      found.set(String(text), [...(found.get(String(text)) ?? []), String(id)]);
    }
    return found;
  },
});
