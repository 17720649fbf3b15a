import type { Job } from 'bullmq';
import { type JobKinds, jobKind } from './catalog.ts';
import type { JobKind } from './job.ts';

type PayloadOf<Kind> = Kind extends JobKind<infer Payload> ? Payload : never;

/**
 * What a handler is given beside its payload. `signal` fires when the worker is asked to stop: long work notes how far
 * it came and returns.
 */
export interface JobContext {
  readonly signal: AbortSignal;
  readonly attempt: number;
  /** A throw now is the end of the job. */
  readonly isLastAttempt: boolean;
}

/** One handler per kind. A return is an answer and ends the job; a throw is an accident and tries it again. */
export type JobHandlers = {
  readonly [Name in keyof JobKinds]: (payload: PayloadOf<JobKinds[Name]>, context: JobContext) => Promise<void>;
};

export interface JobLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

export type Processor = (job: Job) => Promise<void>;

/** Parses what was enqueued, calls its handler, and logs start and end once. */
export function processorOf(handlers: JobHandlers, log: JobLog, signal: AbortSignal): Processor {
  return async (job) => {
    const kind = jobKind(job.name);
    if (!kind) {
      log.error({ job: job.name }, 'unknown job dropped');
      return;
    }
    const payload = kind.payload.parse(job.data) as object;
    const handler = handlers[job.name as keyof JobKinds] as (payload: object, context: JobContext) => Promise<void>;
    const started = Date.now();
    try {
      const attempt = job.attemptsMade + 1;
      await handler(payload, { signal, attempt, isLastAttempt: attempt >= kind.options.attempts });
      log.info({ job: job.name, ...payload, ms: Date.now() - started }, 'job done');
    } catch (accident) {
      log.error({ job: job.name, ...payload, err: accident }, 'job failed');
      throw accident;
    }
  };
}
