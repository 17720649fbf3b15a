import { createHash } from 'node:crypto';
import pg from 'pg';
import { migrate, readMigrations } from '../../packages/db/src/migrate/migrate.ts';

/** A migrated, empty database to clone, named by the migrations it holds. Made once; safe from several processes. */
export async function makeTemplate(serverUrl: string, migrationsDir: string): Promise<string> {
  const migrations = await readMigrations(migrationsDir);
  const digest = createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12);
  const name = `template_${digest}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  await client.query('select pg_advisory_lock(4242)');
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1 and datistemplate', [name]);
  if (!rowCount) {
    await client.query(`drop database if exists ${name}`);
    await client.query(`create database ${name}`);
    await migrate(serverUrl.replace(/\/[^/]*$/, `/${name}`), migrationsDir);
    // A database with connections cannot be cloned, and the migration engine keeps its own open.
    await client.query(`alter database ${name} with allow_connections false is_template true`);
    // Our own are on their way out: one that is ended while it says goodbye would end this process.
    await leaveByThemselves(client, name);
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
  }
  await client.query('select pg_advisory_unlock(4242)');
  await client.end();
  return name;
}

async function leaveByThemselves(client: pg.Client, database: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const own = "select 1 from pg_stat_activity where datname = $1 and application_name = 'mortise'";
    if (!(await client.query(own, [database])).rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
