import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openSchemaEngine } from './schema-engine.ts';

/**
 * Writes the SQL that takes the newest migration's schema to `schemaFile`, as a new migration. Gives its folder, or null
 * when nothing changed. Each migration keeps the schema it leads to, so the difference is one between two texts: the
 * engine's introspection of a live database fails over the driver adapter ("Column type 'char'").
 */
export async function writeMigration(
  connectionString: string,
  { schemaFile, migrationsDir, name, at }: { schemaFile: string; migrationsDir: string; name: string; at: Date },
): Promise<string | null> {
  const content = await readFile(schemaFile, 'utf8');
  const previous = await newestSchema(migrationsDir);
  const engine = await openSchemaEngine(connectionString, [[schemaFile, content]]);
  const { stdout } = await engine.diff({
    from:
      previous === null
        ? { tag: 'empty' }
        : { tag: 'schemaDatamodel', files: [{ path: schemaFile, content: previous }] },
    to: { tag: 'schemaDatamodel', files: [{ path: schemaFile, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (!stdout || stdout.includes('This is an empty migration')) return null;
  const stamp = at.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = path.join(migrationsDir, `${stamp}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'migration.sql'), stdout);
  await writeFile(path.join(folder, 'schema.prisma'), content);
  return folder;
}

async function newestSchema(migrationsDir: string): Promise<string | null> {
  const entries = await readdir(migrationsDir, { withFileTypes: true });
  const newest = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .at(-1);
  return newest === undefined ? null : readFile(path.join(migrationsDir, newest, 'schema.prisma'), 'utf8');
}
