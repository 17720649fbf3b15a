import { setTimeout } from 'node:timers/promises';
import type { Services } from './compose.ts';

const pauseMs = 500;
const afterAccidentMs = 5000;

interface Log {
  error(fields: Record<string, unknown>, message: string): void;
}

/**
 * Fires timers and makes of what happened what follows from it, twice a second for as long as the worker runs. Each round
 * is a transaction of its own, so that it may end anywhere; several workers share the work.
 */
export function startFollowUp({ fireTimers, handleOutbox }: Pick<Services, 'fireTimers' | 'handleOutbox'>, log: Log) {
  const stopping = new AbortController();
  const { signal } = stopping;
  // A pause that is cut short is no accident.
  const pause = (ms: number) => setTimeout(ms, undefined, { signal }).catch(() => {});

  async function run() {
    while (!signal.aborted) {
      try {
        await fireTimers(new Date());
        await handleOutbox(signal);
        await pause(pauseMs);
      } catch (accident) {
        log.error({ err: accident }, 'making what follows from events failed');
        await pause(afterAccidentMs);
      }
    }
  }

  const running = run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
