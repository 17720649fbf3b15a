import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createPool } from '../pool.ts';
import { prepareRecordSchema } from '../tables/prepare-record-schema.ts';
import { openSchemaEngine } from './schema-engine.ts';

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Brings the platform tables up to date and gives the names of the migrations it applied. Safe to repeat and to run
 * from several processes at once: Prisma keeps `_prisma_migrations` and an advisory lock.
 */
export async function migrate(connectionString: string, migrationsDir: string): Promise<string[]> {
  const migrations = await readMigrations(migrationsDir);
  if (await isUpToDate(connectionString, migrations)) return [];
  const engine = await openSchemaEngine(connectionString);
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: listOf(migrationsDir, migrations),
    filters: { externalTables: [], externalEnums: [] },
  });
  const pool = createPool(connectionString, { max: 1 });
  await prepareRecordSchema(pool).finally(() => pool.end());
  return appliedMigrationNames;
}

/** The shape in which Prisma's engine takes a folder of migrations. */
export const listOf = (baseDir: string, migrations: readonly Migration[]) => ({
  baseDir,
  lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
  shadowDbInitScript: '',
  migrationDirectories: migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })),
});

export async function readMigrations(dir: string): Promise<Migration[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => ({ name, sql: await readFile(path.join(dir, name, 'migration.sql'), 'utf8') })),
  );
}

/** Loading the engine takes a second; a warm start skips it when every migration is recorded with the same checksum. */
async function isUpToDate(connectionString: string, migrations: readonly Migration[]): Promise<boolean> {
  const pool = createPool(connectionString, { max: 1 });
  try {
    const { rows } = await pool.query<{ migration_name: string; checksum: string }>(
      'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    );
    const applied = new Map(rows.map((row) => [row.migration_name, row.checksum]));
    return migrations.every(({ name, sql }) => applied.get(name) === createHash('sha256').update(sql).digest('hex'));
  } catch {
    return false;
  } finally {
    await pool.end();
  }
}
