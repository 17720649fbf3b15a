import { fold, foldSql, identifier, joinSql, type RecordNames, raw, type Sql, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { tableOf } from './columns.ts';
import { queryRows } from './query-rows.ts';
import { readNames } from './read-names.ts';

/** Records by name and names of records, whoever asks. */
export const recordNames = (on: Pool | Client): RecordNames => ({
  titles: (form, ids) => readNames(on, { people: [], records: [{ form, ids }] }),
  async bearers(form, columns, texts) {
    const wanted = [...new Set(texts.map(nameOf))].filter((text) => text !== '');
    if (wanted.length === 0) return new Map();
    const parts = ['record_title', ...columns].map((column) => {
      const name = trimmed(identifier(column));
      return sql`select ${name} as text, id from ${tableOf(form)}
        where ${foldSql(name)} = any(${wanted}::text[]) and deleted_at is null`;
    });
    const named = new Map<string, { readonly text: string; readonly id: string }[]>();
    for (const [text, id] of await queryRows(on, joinSql(parts, raw(' union ')))) {
      const key = nameOf(String(text));
      named.set(key, [...(named.get(key) ?? []), { text: String(text), id: String(id) }]);
    }
    return new Map(
      texts.map((text) => {
        const alike = named.get(nameOf(text)) ?? [];
        // Of Acme and ACME, each is found by its own spelling.
        const same = alike.filter((one) => one.text === text.trim());
        return [text, [...new Set((same.length > 0 ? same : alike).map(({ id }) => id))]];
      }),
    );
  },
});

const nameOf = (text: string) => fold(text.trim());

/** Without the spaces that JavaScript trims and people type, the ideographic one among them. */
const trimmed = (text: Sql): Sql => sql`btrim(${text}, ${raw("E' \\t\\r\\n\\u00a0\\u3000'")})`;
