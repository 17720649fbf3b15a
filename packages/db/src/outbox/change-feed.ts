import type { Change, ChangeFeed } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { createOutboxReader, type OutboxReader } from './outbox-reader.ts';
import type { Signal } from './signal.ts';

const pollMs = 250;

/**
 * Hands every change to every listener once. One loop per process reads the outbox, and only while somebody listens:
 * every quarter of a second, and at once when this process has written.
 */
export function createChangeFeed(pool: Pool, written: Signal): ChangeFeed {
  const listeners = new Set<(change: Change) => void>();
  let _loop: Promise<void> | null = null;

  async function deliver() {
    const reader = createOutboxReader(pool);
    const waiting = wakeable(written);
    try {
      await reader.start();
      while (listeners.size > 0) {
        for (const change of await readOrWait(reader)) for (const listener of listeners) listener(change);
        await waiting.sleep(pollMs);
      }
    } finally {
      waiting.close();
    }
  }

  function ensureLoop() {
    _loop ??= deliver()
      // A lost connection ends the loop; whoever still listens starts the next, which begins from where it is then.
      .catch(() => new Promise<void>((resolve) => setTimeout(resolve, pollMs)))
      .finally(() => {
        _loop = null;
        if (listeners.size > 0) ensureLoop();
      });
  }

  return {
    async *changes(formIds, after, signal) {
      const wanted = new Set(formIds);
      const queue: Change[] = [];
      let wake = () => {};
      const hear = (change: Change) => {
        if (!wanted.has(change.formId)) return;
        queue.push(change);
        wake();
      };
      const stop = () => wake();
      signal.addEventListener('abort', stop, { once: true });
      listeners.add(hear);
      ensureLoop();
      try {
        const missed = after === null ? [] : await createOutboxReader(pool).since(after);
        const replayed = new Set(missed.map(({ position }) => position));
        for (const change of missed) if (wanted.has(change.formId)) yield change;
        while (!signal.aborted) {
          const change = queue.shift();
          if (!change) await new Promise<void>((resolve) => void (wake = resolve));
          else if (!replayed.has(change.position)) yield change;
        }
      } finally {
        listeners.delete(hear);
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

/** A database that is away for a moment is asked again; the reader knows where it was. */
async function readOrWait(reader: OutboxReader): Promise<readonly Change[]> {
  try {
    return await reader.next();
  } catch {
    return [];
  }
}

/** A sleep that a signal ends. A signal that came before it makes the next one short. */
function wakeable(written: Signal) {
  let raised = false;
  let wake = () => {};
  const stop = written.listen(() => {
    raised = true;
    wake();
  });
  return {
    async sleep(ms: number) {
      if (!raised) {
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, ms);
        });
        clearTimeout(timer);
      }
      raised = false;
    },
    close: stop,
  };
}
