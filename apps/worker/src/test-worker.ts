import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { diskStorage } from '@mortise/connectors';
import { newId, sql } from '@mortise/core';
import { run, storedFiles } from '@mortise/db';
import { builder, type TestDatabase } from '@mortise/testing';
import { afterAll, beforeAll } from 'vitest';
import { compose, type Services } from './compose.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Workers as they run in production, on a database and a folder of their own, to be killed. */
export function workerWorld(database: TestDatabase, env: NodeJS.ProcessEnv) {
  let dataDir: string;
  let services: Services;
  const workers: ChildProcess[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'mortise-worker-'));
    services = compose(
      { DATABASE_URL: database.url, REDIS_URL: undefined, DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
      { error: () => {} },
    );
    const { userId, name, roles } = builder;
    await run(
      database.pool,
      sql`insert into users (id, user_name, name, roles, updated_at) values (${userId}, 'lan', ${name}, ${roles}, now())`,
    );
  });
  afterAll(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await services?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  return {
    get services() {
      return services;
    },

    /** From its sources. */
    startWorker(): ChildProcess {
      const worker = spawn(process.execPath, ['--import', 'tsx', 'apps/worker/src/main.ts'], {
        cwd: root,
        env: { ...env, DATABASE_URL: database.url, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      workers.push(worker);
      return worker;
    },

    killAll() {
      for (const worker of workers) worker.kill('SIGKILL');
    },

    async upload(name: string, content: string): Promise<string> {
      const id = newId();
      const bytes = async function* () {
        yield new TextEncoder().encode(content);
      };
      await diskStorage(path.join(dataDir, 'files')).put(id, bytes(), { maxBytes: 2 ** 30 });
      const uploadedAt = new Date().toISOString();
      await storedFiles(database.pool).insert({
        id,
        name,
        size: 1,
        type: 'text/csv',
        uploadedBy: builder.userId,
        uploadedAt,
      });
      return id;
    },
  };
}
