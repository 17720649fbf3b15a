import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { forgetful, startCluster } from '../postgres/cluster.mjs';
import { makeTemplate } from './make-template.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Starts a PostgreSQL for the integration tests, or joins the one that `scripts/test/serve-postgres.ts` keeps running. */
export default async function startPostgres({ provide }: TestProject) {
  const running = await findRunning();
  const cluster = running
    ? { url: running, dataDir: null, stop: async () => {} }
    : await startCluster({ dataDir: path.join(root, `.data/test-postgres-${process.pid}`), settings: forgetful });
  provide('postgresUrl', cluster.url);
  provide('templateName', await makeTemplate(cluster.url, path.join(root, 'prisma/migrations')));
  return async () => {
    await cluster.stop();
    if (cluster.dataDir === null) return;
    for (const made of ['', '.log', '.password']) rmSync(`${cluster.dataDir}${made}`, { recursive: true, force: true });
  };
}

async function findRunning(): Promise<string | null> {
  const file = path.join(root, '.data/test-postgres.url');
  if (!existsSync(file)) return null;
  const url = readFileSync(file, 'utf8').trim();
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return null;
  }
}
