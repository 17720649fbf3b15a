import type { Jobs } from '@mortise/core';
import { openConsumer, openProducer, type QueueSettings } from './backend.ts';
import { type JobKinds, jobKind } from './catalog.ts';
import { type JobHandlers, type JobLog, processorOf } from './processor.ts';

export interface OpenQueue extends Jobs {
  /** Enqueues `name` at that interval from now on, once however many workers say so. */
  every(name: keyof JobKinds, milliseconds: number): Promise<void>;
  close(): Promise<void>;
}

/** The queue as the rest of the product sees it: enqueue, and close at the end. */
export function openQueue(settings: QueueSettings): OpenQueue {
  const producer = openProducer(settings);
  return {
    async enqueue({ name, id, payload, delayMs }) {
      const kind = jobKind(name);
      if (!kind) throw new Error(`No job is called ${name}`);
      const { attempts, backoffMs } = kind.options;
      await producer.add(name, kind.payload.parse(payload) as object, {
        // BullMQ throws on ':' in a job id.
        jobId: `${name}.${id}`,
        attempts,
        backoff: { type: 'exponential', delay: backoffMs },
        removeOnComplete: true,
        // A failed job would block its id. What failed is told by the row it points at, and by the log.
        removeOnFail: true,
        ...(delayMs ? { delay: delayMs } : {}),
      });
    },
    async every(name, milliseconds) {
      await producer.every(name, { every: milliseconds }, name);
    },
    close: () => producer.close(),
  };
}

/** Starts taking jobs. `stop` lets running handlers come to a resting point and waits for them. */
export async function startJobs(
  settings: QueueSettings,
  handlers: JobHandlers,
  log: JobLog,
): Promise<{ stop(): Promise<void> }> {
  const stopping = new AbortController();
  const consumer = openConsumer(settings, processorOf(handlers, log, stopping.signal), (error) =>
    log.error({ err: error }, 'queue connection trouble'),
  );
  await consumer.ready();
  return {
    async stop() {
      stopping.abort();
      await consumer.close();
    },
  };
}
