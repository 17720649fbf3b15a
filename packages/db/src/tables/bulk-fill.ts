import { type BulkFill, identifier, ok, type PublishedForm, recordSchema, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { buildIndexes } from './build-indexes.ts';
import { indexStatement } from './index-statement.ts';
import { tableName } from './names.ts';
import { searchIndex } from './search-index.ts';
import { withLockTimeout } from './with-lock-timeout.ts';

/** A table that somebody holds keeps its index: then filling takes longer, and nothing else. */
const attempts = 3;

/**
 * The search index is most of the work of writing a row, and half of that when it is built from all rows at once. A
 * search meanwhile reads the table. `record_indexes` notes it as `held`, which `buildIndexes` takes up by itself when no
 * import runs.
 */
export function createBulkFill(pool: Pool): BulkFill {
  return {
    async begin(forms) {
      for (const form of forms) {
        await withLockTimeout(pool, form.name, async (client) => ok(await hold(client, form)), { attempts });
      }
    },
    async end(forms) {
      const ids = forms.map(({ id }) => id);
      await run(
        pool,
        sql`update record_indexes set state = 'wanted' where state = 'held' and form_id = any(${ids}::uuid[])`,
      );
      await buildIndexes(pool);
    },
  };
}

async function hold(client: Client, { id, key }: PublishedForm): Promise<void> {
  const index = searchIndex(key);
  const filled = await run(client, sql`select 1 from ${tableName(key)} limit 1`);
  if (filled.length > 0) return;
  await run(client, sql`drop index if exists ${identifier(recordSchema)}.${identifier(index.name)}`);
  await run(
    client,
    sql`insert into record_indexes (name, form_id, sql_text, reason, state)
        values (${index.name}, ${id}, ${indexStatement(index, { concurrently: true })}, ${index.reason}, 'held')
        on conflict (name) do update set state = 'held', built_at = null`,
  );
}
