import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { testDatabase } from '@mortise/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { QueueSettings } from './backend.ts';
import { openQueue, startJobs } from './open-queue.ts';
import type { JobHandlers } from './processor.ts';

const database = testDatabase();
const redisPort = 6390;

/** The port's contract: what any backend of the queue promises the product. */
function promises(settings: () => QueueSettings) {
  const silent = { info: () => {}, error: () => {} };
  const refuse = async () => {
    throw new Error('not expected');
  };
  const others: JobHandlers = {
    'analyse-import': refuse,
    'run-import': refuse,
    'run-export': refuse,
    'render-file': refuse,
    'check-import': refuse,
    'undo-import': refuse,
    'carry-over': refuse,
    'convert-values': refuse,
    'copy-records': refuse,
    'build-indexes': refuse,
    sweep: refuse,
  };

  test('a job reaches its handler with its payload', async () => {
    const queue = openQueue(settings());
    const arrived = deferred<string>();
    const jobs = await startJobs(
      settings(),
      { ...others, 'run-import': async ({ importId }) => arrived.resolve(importId) },
      silent,
    );

    await queue.enqueue({ name: 'run-import', id: 'a', payload: { importId: 'a' } });

    expect(await arrived.promise).toBe('a');
    await jobs.stop();
    await queue.close();
  });

  test('a job enqueued twice before it ran is done once, and may be enqueued again afterwards', async () => {
    const queue = openQueue(settings());
    for (let time = 0; time < 3; time++) {
      await queue.enqueue({ name: 'build-indexes', id: 'form', payload: {} });
    }
    let runs = 0;
    const again = deferred<void>();

    const jobs = await startJobs(
      settings(),
      { ...others, 'build-indexes': async () => (++runs === 2 ? again.resolve() : undefined) },
      silent,
    );
    await expect.poll(() => runs, { timeout: 10_000 }).toBe(1);
    await expect
      .poll(
        async () => {
          await queue.enqueue({ name: 'build-indexes', id: 'form', payload: {} });
          return runs;
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThanOrEqual(2);

    await again.promise;
    await jobs.stop();
    await queue.close();
  });

  test('an accident is tried again until it goes well', async () => {
    const queue = openQueue(settings());
    const attempts: number[] = [];
    const done = deferred<void>();
    const jobs = await startJobs(
      settings(),
      {
        ...others,
        'analyse-import': async (_, { attempt }) => {
          attempts.push(attempt);
          if (attempt === 1) throw new Error('the disk was away');
          done.resolve();
        },
      },
      silent,
    );

    await queue.enqueue({ name: 'analyse-import', id: 'b', payload: { importId: 'b' } });
    await done.promise;

    expect(attempts).toEqual([1, 2]);
    await jobs.stop();
    await queue.close();
  });

  test('a stop lets a running handler come to its resting point', async () => {
    const queue = openQueue(settings());
    const started = deferred<void>();
    let rested = false;
    const jobs = await startJobs(
      settings(),
      {
        ...others,
        'run-import': async (_, { signal }) => {
          started.resolve();
          await once(signal, 'abort');
          rested = true;
        },
      },
      silent,
    );
    await queue.enqueue({ name: 'run-import', id: 'c', payload: { importId: 'c' } });
    await started.promise;

    await jobs.stop();

    expect(rested).toBe(true);
    await queue.close();
  });

  test('a name that no kind bears and a payload of the wrong shape are refused when enqueued', async () => {
    const queue = openQueue(settings());

    await expect(queue.enqueue({ name: 'nonsense', id: 'd', payload: {} })).rejects.toThrow('nonsense');
    await expect(queue.enqueue({ name: 'run-import', id: 'd', payload: {} })).rejects.toThrow();
    await queue.close();
  });
}

describe('on PostgreSQL', () => promises(() => ({ kind: 'postgres', connectionString: database.url })));

const redis = findRedis();
if (!redis) console.warn('\n*** LEFT OUT: the queue on Redis. No redis-server was found on this machine. ***\n');

describe.runIf(redis)('on Redis', () => {
  const server = { stop: () => {} };
  beforeAll(async () => {
    const child = spawn(redis as string, [
      '--port',
      String(redisPort),
      '--save',
      '',
      '--appendonly',
      'no',
      '--bind',
      '127.0.0.1',
    ]);
    server.stop = () => child.kill();
    for await (const chunk of child.stdout) if (String(chunk).includes('Ready to accept')) break;
  });
  afterAll(() => server.stop());

  promises(() => ({ kind: 'redis', url: `redis://127.0.0.1:${redisPort}` }));
});

function findRedis(): string | null {
  try {
    return execFileSync('which', ['redis-server']).toString().trim();
  } catch {
    return null;
  }
}

/** A promise that the test settles itself. (Promise.withResolvers needs Node 22.) */
function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
