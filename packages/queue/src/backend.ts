import { createPostgresBackend, Queue, Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import type { Processor } from './processor.ts';

export type QueueSettings =
  | { readonly kind: 'postgres'; readonly connectionString: string }
  | { readonly kind: 'redis'; readonly url: string };

/** Redis when `redisUrl` is set, else the database that is there anyway. */
export const queueSettings = (databaseUrl: string, redisUrl?: string): QueueSettings =>
  redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', connectionString: databaseUrl };

/** One queue for all kinds of work: there is one worker program, and BullMQ's queues cost connections each. */
const queueName = 'mortise';

export interface Producer {
  add(name: string, payload: object, options: object): Promise<unknown>;
  every(schedulerId: string, repeat: { every: number }, name: string): Promise<unknown>;
  close(): Promise<void>;
}

export function openProducer(settings: QueueSettings): Producer {
  if (settings.kind === 'postgres') {
    const queue = new Queue(queueName, { connection: postgres(settings.connectionString) }, createPostgresBackend);
    // Without a listener a lost connection would end the process; each command reports its own failure.
    queue.on('error', () => {});
    return asProducer(queue, async () => {});
  }
  // A request must not hang while Redis is away: it fails, and the sweeper enqueues later what was lost.
  const connection = new Redis(settings.url, { maxRetriesPerRequest: 1, enableOfflineQueue: true });
  const queue = new Queue(queueName, { connection });
  queue.on('error', () => {});
  return asProducer(queue, async () => {
    connection.disconnect();
  });
}

/** What both backends' queues can do; their full types differ in their connections. */
interface EitherQueue {
  add(name: string, payload: object, options: object): Promise<unknown>;
  upsertJobScheduler(id: string, repeat: { every: number }, template: { name: string; data: object }): Promise<unknown>;
  close(): Promise<void>;
}

function asProducer(queue: EitherQueue, after: () => Promise<void>): Producer {
  return {
    add: (name, payload, options) => queue.add(name, payload, options),
    every: (id, repeat, name) => queue.upsertJobScheduler(id, repeat, { name, data: {} }),
    close: async () => {
      await queue.close();
      await after();
    },
  };
}

export interface Consumer {
  ready(): Promise<void>;
  /** Lets running jobs finish, takes no new ones. */
  close(): Promise<void>;
}

export function openConsumer(settings: QueueSettings, processor: Processor, onError: (error: Error) => void): Consumer {
  // A job whose worker died is taken over after half a minute.
  const options: Omit<WorkerOptions, 'connection'> = {
    concurrency: 4,
    stalledInterval: 15_000,
    lockDuration: 30_000,
    maxStalledCount: 10,
  };
  if (settings.kind === 'postgres') {
    const worker = new Worker(
      queueName,
      processor,
      { ...options, connection: postgres(settings.connectionString) },
      createPostgresBackend,
    );
    worker.on('error', onError);
    return { ready: async () => void (await worker.waitUntilReady()), close: () => worker.close() };
  }
  // BullMQ wants a worker's connection to wait for Redis for as long as it takes.
  const connection = new Redis(settings.url, { maxRetriesPerRequest: null });
  const worker = new Worker(queueName, processor, { ...options, connection });
  worker.on('error', onError);
  return {
    ready: async () => void (await worker.waitUntilReady()),
    close: async () => {
      await worker.close();
      connection.disconnect();
    },
  };
}

const postgres = (connectionString: string) => ({ connectionString, migrate: true });
