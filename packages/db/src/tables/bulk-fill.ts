import { setTimeout } from 'node:timers/promises';
import { type BulkFill, type Filling, ok, type PublishedForm, sql } from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { run } from '../run.ts';
import { indexStatement } from './index-statement.ts';
import { indexKb, lengthenList, mergeList } from './pending-list.ts';
import { searchIndex } from './search-index.ts';
import { withLockTimeout } from './with-lock-timeout.ts';

/** An index that somebody holds stays as it is: then filling takes longer, and nothing else. */
const attempts = 3;

/** A search meanwhile wades through what is not merged. A hundred thousand rows of twenty columns come to less. */
const longestKb = 512 * 1024;
const lookEveryMs = 500;

/**
 * The search index is most of the work of writing a row. Writers only note what belongs into it; that is merged when
 * all rows are there. Where they are more than a search can wade through, a connection beside theirs merges meanwhile.
 * `record_indexes` says `held` for as long, which `buildIndexes` takes up by itself when no import runs.
 */
export function createBulkFill(pool: Pool): BulkFill {
  return {
    async begin(forms) {
      for (const form of forms) {
        await withLockTimeout(pool, form.name, async (client) => ok(await hold(client, form)), { attempts });
      }
      const held = await heldIndexes(
        pool,
        forms.map(({ id }) => id),
      );
      return held.length > 0 ? startMerging(pool, held) : { stop: async () => {} };
    },
  };
}

async function hold(client: Client, { id, key }: PublishedForm): Promise<void> {
  const index = searchIndex(key);
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

function startMerging(pool: Pool, names: readonly string[]): Filling {
  const over = new AbortController();
  const merged = new Map<string, number>();
  const work = async () => {
    while (!over.signal.aborted) {
      // What a failure leaves is merged afterwards, where failures are told.
      for (const name of names) await mergeLong(pool, name, merged).catch(() => {});
      await pause(lookEveryMs, over.signal);
    }
  };
  void work();
  // A merging that goes on is in nobody's way.
  return { stop: async () => over.abort() };
}

/** `merged` are the kilobytes each index had after the last merging: what it has more is mostly its list. */
async function mergeLong(pool: Pool, name: string, merged: Map<string, number>): Promise<void> {
  const listed = (await indexKb(pool, name)) - (merged.get(name) ?? 0);
  if (listed < longestKb) return;
  await mergeList(pool, name);
  merged.set(name, await indexKb(pool, name));
}

/** Ends early when it is over. */
const pause = (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => {});
