import {
  type Forms,
  type GivenDuplicateRule,
  openDefinition,
  type PublishedDuplicateRule,
  type PublishedForm,
  sql,
} from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';

/** How old an answer from memory may be before it is compared with the database: well within the promised second. */
const maxAgeMs = 500;

export interface CachedForms extends Forms {
  /** Something was published here: the next question reads anew. */
  forget(): void;
}

interface Snapshot {
  readonly stamp: string;
  readonly forms: readonly PublishedForm[];
  readonly byName: ReadonlyMap<string, PublishedForm>;
  readonly duplicateRules: readonly GivenDuplicateRule[];
}

/**
 * Published forms from memory. Other processes' publications are noticed by comparing a stamp, one cheap query at most
 * every half second and only while somebody asks; so there is no listening connection to lose.
 */
export function createForms(pool: Pool): CachedForms {
  let snapshot: Snapshot | null = null;
  let checkedAt = 0;
  let generation = 0;
  let checking: Promise<Snapshot> | null = null;

  async function check(): Promise<Snapshot> {
    const startedIn = generation;
    const startedAt = Date.now();
    const stamp = await stampOf(pool);
    const found = snapshot?.stamp === stamp ? snapshot : await load(pool, stamp);
    // Published here while we were reading: what we read may be from before.
    if (startedIn !== generation) return check();
    snapshot = found;
    checkedAt = startedAt;
    return found;
  }

  function current(): Promise<Snapshot> | Snapshot {
    if (snapshot && Date.now() - checkedAt < maxAgeMs) return snapshot;
    checking ??= check().finally(() => {
      checking = null;
    });
    return checking;
  }

  return {
    find: async (idOrKey) => (await current()).byName.get(idOrKey) ?? null,
    all: async () => (await current()).forms,
    duplicateRules: async () => (await current()).duplicateRules,
    forget: () => {
      generation++;
      snapshot = null;
    },
  };
}

/** Changes with every publication, removal and restoration of a form or a duplicate rule. */
async function stampOf(pool: Pool): Promise<string> {
  const [row] = await run<{ stamp: string }>(
    pool,
    sql`select concat(sum(version), '.', count(*), '.', extract(epoch from max(published_at))) as stamp
        from definitions where kind in ('form', 'duplicate-rule') and deleted_at is null`,
  );
  return row?.stamp ?? '';
}

async function load(pool: Pool, stamp: string): Promise<Snapshot> {
  const rows = await run<{ id: string; appId: string; kind: 'form' | 'duplicate-rule'; published: unknown }>(
    pool,
    sql`select id, app_id as "appId", kind, published from definitions
        where kind in ('form', 'duplicate-rule') and published is not null and deleted_at is null order by created_at, id`,
  );
  const of = (wanted: string) => rows.filter(({ kind }) => kind === wanted);
  const forms = of('form').map(({ published }) => openDefinition('form', published) as PublishedForm);
  const byName = new Map(forms.flatMap((form) => [[form.id, form] as const, [form.key, form] as const]));
  const duplicateRules = of('duplicate-rule').map(({ id, appId, published }) => ({
    id,
    appId,
    rule: openDefinition('duplicate-rule', published) as PublishedDuplicateRule,
  }));
  return { stamp, forms, byName, duplicateRules };
}
