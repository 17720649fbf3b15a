import { type DefinitionStore, type DefinitionVersion, joinSql, raw, type Sql, sql } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { run } from '../run.ts';
import { columns, type DefinitionRow, toDefinition, toVersion, type VersionRow } from './rows.ts';
import { writeDefinitions } from './write-definitions.ts';

/** Definitions in PostgreSQL. `onChange` is called once something was written, before the writer hears of it. */
export function createDefinitionStore(pool: Pool, onChange: () => void): DefinitionStore {
  const select = async (where: Sql) => {
    const rows = await run<DefinitionRow>(
      pool,
      sql`select ${columns} from definitions where ${where} order by created_at, id`,
    );
    return rows.map(toDefinition);
  };

  return {
    find: async (id) => (isUuid(id) ? ((await select(sql`id = ${id}`))[0] ?? null) : null),
    list: ({ kind, appId, deleted = false }) => {
      const wanted = [
        deleted ? sql`deleted_at is not null` : sql`deleted_at is null`,
        ...(kind ? [sql`kind = ${kind}`] : []),
        ...(appId ? [sql`app_id = ${appId}`] : []),
      ];
      return select(joinSql(wanted, raw(' and ')));
    },
    referringTo: (refs) => select(sql`refs && ${refs}::text[] and deleted_at is null`),
    keys: async (kind) => {
      const rows = await run<{ key: string }>(pool, sql`select key from definitions where kind = ${kind}`);
      return new Set(rows.map(({ key }) => key));
    },
    existing: async (ids) => {
      const rows = await run<{ id: string }>(pool, sql`select id from definitions where id = any(${ids}::uuid[])`);
      return new Set(rows.map(({ id }) => id));
    },
    versions: (id) => versions(pool, sql`v.definition_id = ${id}`),
    version: async (id, version) =>
      (await versions(pool, sql`v.definition_id = ${id} and v.version = ${version}`))[0] ?? null,
    write: async (writes, by) => {
      const written = await writeDefinitions(pool, writes, by);
      if (written.ok) onChange();
      return written;
    },
  };
}

async function versions(pool: Pool, where: Sql): Promise<DefinitionVersion[]> {
  const rows = await run<VersionRow>(
    pool,
    sql`select v.definition_id as "definitionId", v.version, v.published, v.note, v.at, v.by, d.kind
        from definition_versions v join definitions d on d.id = v.definition_id
        where ${where} order by v.version desc`,
  );
  return rows.map(toVersion);
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
