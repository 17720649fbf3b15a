import {
  type AppError,
  type DefinitionWrite,
  err,
  issue,
  joinSql,
  newId,
  ok,
  packDefinition,
  type Result,
  raw,
  type StoredDefinition,
  sql,
} from '@mortise/core';
import type { Client, Pool } from '../pool.ts';
import { startCopy } from '../records/copying/record-copies.ts';
import { wordAnew } from '../records/derived/word-anew.ts';
import { keyAnew } from '../records/duplicates/key-anew.ts';
import { sqlState } from '../records/query-rows.ts';
import { run } from '../run.ts';
import { applyIndexes } from '../tables/apply-indexes.ts';
import { applyTables } from '../tables/apply-tables.ts';
import { tableName } from '../tables/names.ts';
import { tablesOf } from '../tables/type-changes/converted-tables.ts';
import { adoptIndexes } from '../tables/type-changes/staged-indexes.ts';
import { catchUpOn } from '../tables/type-changes/touched-rows.ts';
import { withLockTimeout } from '../tables/with-lock-timeout.ts';
import { columns, type DefinitionRow, toDefinition } from './rows.ts';

/** Definitions first, their tables last: the locks that readers feel are held for as short as can be. */
const order: Record<DefinitionWrite['kind'], number> = {
  insert: 0,
  draft: 1,
  publish: 2,
  remove: 3,
  restore: 3,
  // While what comes back is still put aside.
  reword: 4,
  convert: 4,
  tables: 5,
  derive: 6,
  'copy-records': 7,
  'key-records': 6,
  indexes: 6,
};

/** Does all of it in one transaction, DDL included, and gives the definitions as they are then. */
export async function writeDefinitions(
  pool: Pool,
  writes: readonly DefinitionWrite[],
  by: string,
): Promise<Result<readonly StoredDefinition[]>> {
  const inOrder = [...writes].sort((left, right) => order[left.kind] - order[right.kind]);
  try {
    return await withLockTimeout(pool, { zh: '数据表', en: 'The table' }, async (client) => {
      const touched = new Map<string, StoredDefinition>();
      for (const write of inOrder) {
        for (const definition of await perform(client, write, by)) touched.set(definition.id, definition);
      }
      return ok([...touched.values()]);
    });
  } catch (accident) {
    if (accident instanceof Refusal) return err(accident.error);
    if (sqlState(accident) === '23505') return err(notUnique(accident));
    throw accident;
  }
}

/** Undoes the transaction and becomes the answer. */
class Refusal extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.code);
    this.error = error;
  }
}

async function perform(client: Client, write: DefinitionWrite, by: string): Promise<StoredDefinition[]> {
  switch (write.kind) {
    case 'insert':
      return [await insert(client, write, by)];
    case 'draft':
      return [await saveDraft(client, write, by)];
    case 'publish':
      return [await publish(client, write, by)];
    case 'remove':
    case 'restore':
      return mark(client, write, by);
    case 'convert':
      await convert(client, write);
      return [];
    case 'tables':
      await applyTables(client, write.changes);
      return [];
    case 'derive':
      await run(
        client,
        sql`insert into derivations_due (form_id, field_id, by)
            select ${write.formId}::uuid, field_id, ${by}::uuid from unnest(${write.fieldIds}::text[]) field_id`,
      );
      return [];
    case 'copy-records': {
      const { formId, sourceId, sourceTable } = write;
      await startCopy(client, { id: newId(), formId, sourceId, sourceTable: tableName(sourceTable) }, by);
      return [];
    }
    case 'reword':
      await wordAnew(client, write, by);
      return [];
    case 'key-records':
      await keyAnew(client, write.formIds, by);
      return [];
    case 'indexes':
      await applyIndexes(client, write.formId, write.wanted);
      return [];
  }
}

type Of<K extends DefinitionWrite['kind']> = Extract<DefinitionWrite, { kind: K }>;

/** The last records, while nobody writes; then the indexes over the old columns make way. */
async function convert(client: Client, { formId, table, keys, indexes, run: change, convert: rows }: Of<'convert'>) {
  const tables = change ? tablesOf(change).map(({ name }) => name) : [];
  const names = [...new Set([table, ...tables])].sort().map(tableName);
  await run(client, sql`lock table ${joinSql(names, raw(', '))} in access exclusive mode`);
  if (change) {
    while ((await catchUpOn(client, change, rows)) > 0);
    await run(client, sql`update type_changes set state = 'done', ended_at = now() where id = ${change.id}`);
  }
  await adoptIndexes(client, formId, indexes, { table, keys });
}

async function insert(client: Client, { definition }: Of<'insert'>, by: string): Promise<StoredDefinition> {
  const { id, appId, kind, key, draft, ownerId, refs } = definition;
  const stored = JSON.stringify(packDefinition(kind, draft));
  const [row] = await run<DefinitionRow>(
    client,
    sql`insert into definitions (id, app_id, kind, key, draft, owner_id, refs, updated_by)
        values (${id}, ${appId}, ${kind}, ${key}, ${stored}::jsonb, ${ownerId}, ${refs}, ${by})
        on conflict do nothing returning ${columns}`,
  );
  if (!row) throw new Refusal({ code: 'conflict', expected: 0, actual: 1 });
  return toDefinition(row);
}

async function saveDraft(client: Client, write: Of<'draft'>, by: string): Promise<StoredDefinition> {
  const current = await lock(client, write.id);
  if (current.revision !== write.revision) throw stale(current, write.revision);
  const stored = JSON.stringify(packDefinition(current.kind, write.draft));
  return only(
    await run<DefinitionRow>(
      client,
      sql`update definitions set draft = ${stored}::jsonb, revision = revision + 1, refs = ${write.refs},
            updated_at = now(), updated_by = ${by}
          where id = ${write.id} returning ${columns}`,
    ),
    write.id,
  );
}

async function publish(client: Client, write: Of<'publish'>, by: string): Promise<StoredDefinition> {
  const current = await lock(client, write.id);
  if (current.revision !== write.revision || (current.version ?? 0) + 1 !== write.version)
    throw stale(current, write.revision);
  const stored = JSON.stringify(packDefinition(current.kind, write.published));
  await run(
    client,
    sql`insert into definition_versions (definition_id, version, published, note, by)
        values (${write.id}, ${write.version}, ${stored}::jsonb, ${write.note}, ${by})`,
  );
  return only(
    await run<DefinitionRow>(
      client,
      sql`update definitions set published = ${stored}::jsonb, version = ${write.version}, refs = ${write.refs},
            published_at = now(), updated_at = now(), updated_by = ${by}
          where id = ${write.id} returning ${columns}`,
    ),
    write.id,
  );
}

async function mark(client: Client, { kind, ids }: Of<'remove' | 'restore'>, by: string) {
  const rows = await run<DefinitionRow>(
    client,
    sql`update definitions set deleted_at = case when ${kind === 'remove'} then now() end, updated_by = ${by}
        where id = any(${ids}::uuid[]) and (deleted_at is null) = ${kind === 'remove'} returning ${columns}`,
  );
  return rows.map(toDefinition);
}

async function lock(client: Client, id: string): Promise<StoredDefinition> {
  return only(
    await run<DefinitionRow>(client, sql`select ${columns} from definitions where id = ${id} for update`),
    id,
  );
}

function only(rows: DefinitionRow[], id: string): StoredDefinition {
  const [row] = rows;
  if (!row) throw new Refusal({ code: 'not_found', what: 'definition', id });
  return toDefinition(row);
}

const stale = (current: StoredDefinition, expected: number) =>
  new Refusal({ code: 'conflict', expected, actual: current.revision, current });

/** Duplicates that came in after they were looked for. The index is named after the field it keeps unique. */
function notUnique(accident: unknown): AppError {
  const detail = accident instanceof Error && 'detail' in accident ? String(accident.detail ?? '') : '';
  const message = {
    zh: `有记录的值重复，不能设为唯一。${detail}`,
    en: `Records hold the same value twice, so the field cannot be unique. ${detail}`,
  };
  return { code: 'invalid', issues: [issue(['blocks'], 'not_unique', message)] };
}
