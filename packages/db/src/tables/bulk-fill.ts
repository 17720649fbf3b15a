import { type BulkFill, ok, type PublishedForm, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { buildIndexes } from './build-indexes.ts';
import { indexStatement } from './index-statement.ts';
import { tableName } from './names.ts';
import { lengthenList, mergeList, shortenList } from './pending-list.ts';
import { searchIndex } from './search-index.ts';
import { withLockTimeout } from './with-lock-timeout.ts';

/** An index that somebody holds stays as it is: then filling takes longer, and nothing else. */
const attempts = 3;

/** A search meanwhile wades through what is not merged yet. */
const mergeEveryMs = 500;

/**
 * The search index is most of the work of writing a row. Writers only note what belongs into it, and a connection beside
 * theirs merges that while the next rows are still being read. `record_indexes` says `held` for as long, which
 * `buildIndexes` takes up by itself when no import runs.
 */
export function createBulkFill(pool: Pool): BulkFill {
  return {
    async begin(forms) {
      for (const form of forms) {
        await withLockTimeout(pool, form.name, async (client) => ok(await hold(client, form)), { attempts });
      }
      const ids = forms.map(({ id }) => id);
      const held = await heldIndexes(pool, ids);
      const merging = held.length > 0 ? startMerging(pool, held) : null;
      return {
        leave: async () => merging?.stop(),
        async end() {
          await merging?.stop();
          for (const name of held) if (await shortenList(pool, name)) await want(pool, name);
          if (held.length > 0) await buildIndexes(pool);
        },
      };
    },
  };
}

async function hold(client: Client, { id, key }: PublishedForm): Promise<void> {
  const index = searchIndex(key);
  const filled = await run(client, sql`select 1 from ${tableName(key)} limit 1`);
  if (filled.length > 0) return;
  await lengthenList(client, index.name);
  await run(
    client,
    sql`insert into record_indexes (name, form_id, sql_text, reason, state)
        values (${index.name}, ${id}, ${indexStatement(index, { concurrently: true })}, ${index.reason}, 'held')
        on conflict (name) do update set state = 'held', built_at = null`,
  );
}

/** Those that an import before a crash held are among them. */
async function heldIndexes(pool: Pool, formIds: readonly string[]): Promise<string[]> {
  const rows = await run<{ name: string }>(
    pool,
    sql`select name from record_indexes where state = 'held' and form_id = any(${formIds}::uuid[])`,
  );
  return rows.map(({ name }) => name);
}

/** From here on the index is like any other. */
const want = (pool: Pool, name: string) =>
  run(pool, sql`update record_indexes set state = 'wanted' where state = 'held' and name = ${name}`);

function startMerging(pool: Pool, names: readonly string[]) {
  const over = new AbortController();
  const work = async () => {
    while (!over.signal.aborted) {
      // What a failure leaves is merged at the end, where failures are told.
      for (const name of names) await mergeList(pool, name).catch(() => {});
      await pause(mergeEveryMs, over.signal);
    }
  };
  const done = work();
  return {
    async stop() {
      over.abort();
      await done;
    },
  };
}

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
