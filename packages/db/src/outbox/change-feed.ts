import type { Change, ChangeFeed, Listening, OwnChange } from '@mortise/core';
import type { Pool } from '../pool.ts';
import { createOutboxReader, type OutboxReader } from './outbox-reader.ts';
import type { Signal } from './signal.ts';

const pollMs = 250;

type Told = Change | OwnChange;

/**
 * Hands every change to every listener once. One loop per process reads the outbox, and only while somebody listens:
 * every quarter of a second, and at once when this process has written.
 */
export function createChangeFeed(pool: Pool, written: Signal): ChangeFeed {
  const listeners = new Set<(change: Told) => void>();
  let started: Promise<void> | null = null;

  /** Fulfilled once everything that commits from then on will be heard. */
  function ensureLoop(): Promise<void> {
    if (started) return started;
    const reader = createOutboxReader(pool);
    started = startedAtLast(reader);
    started
      .then(() => deliver(reader, listeners, written))
      .finally(() => {
        started = null;
        if (listeners.size > 0) ensureLoop();
      });
    return started;
  }

  return {
    async changes(wanted, signal) {
      const { after } = wanted;
      const mailbox = createMailbox(concerns(wanted));
      const leave = () => {
        listeners.delete(mailbox.put);
        mailbox.wake();
      };
      listeners.add(mailbox.put);
      signal.addEventListener('abort', leave, { once: true });
      if (signal.aborted) leave();
      await ensureLoop();
      return read(mailbox, after === null ? [] : await createOutboxReader(pool).since(after), signal);
    },
  };
}

/** First what was missed, then what comes, each once. */
async function* read(mailbox: Mailbox, missed: readonly Told[], signal: AbortSignal): AsyncIterable<Told> {
  const replayed = new Set(missed.map(({ position }) => position));
  for (const change of missed) if (mailbox.isWanted(change)) yield change;
  while (!signal.aborted) {
    const change = mailbox.take();
    if (!change) await mailbox.something();
    else if (!replayed.has(change.position)) yield change;
  }
}

async function deliver(reader: OutboxReader, listeners: ReadonlySet<(change: Told) => void>, written: Signal) {
  const alarm = createAlarm(written);
  while (listeners.size > 0) {
    for (const change of await nextOrNothing(reader)) for (const listener of listeners) listener(change);
    await alarm.sleep(pollMs);
  }
  alarm.close();
}

/** A database that is away when the first listener comes is asked until it is there. */
async function startedAtLast(reader: OutboxReader): Promise<void> {
  for (;;) {
    try {
      return await reader.start();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }
}

/** A database that is away for a moment is asked again; the reader knows where it was. */
async function nextOrNothing(reader: OutboxReader): Promise<readonly Told[]> {
  try {
    return await reader.next();
  } catch {
    return [];
  }
}

type Mailbox = ReturnType<typeof createMailbox>;

function concerns({ formIds, userId }: Listening) {
  const forms = new Set(formIds);
  return (change: Told) =>
    'formId' in change ? forms.has(change.formId) : userId !== undefined && change.to.includes(userId);
}

/** What one listener wants to hear, on its way to it. */
function createMailbox(isWanted: (change: Told) => boolean) {
  const queue: Told[] = [];
  let resolve = () => {};
  const wake = () => resolve();
  return {
    isWanted,
    put: (change: Told) => {
      if (!isWanted(change)) return;
      queue.push(change);
      wake();
    },
    take: () => queue.shift(),
    something: () =>
      new Promise<void>((done) => {
        resolve = done;
      }),
    wake,
  };
}

/** A sleep that a signal ends; one that came before makes the next sleep short. */
function createAlarm(written: Signal) {
  let raised = false;
  let resolve = () => {};
  const close = written.listen(() => {
    raised = true;
    resolve();
  });
  return {
    async sleep(ms: number) {
      if (!raised) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, ms);
          resolve = () => {
            clearTimeout(timer);
            done();
          };
        });
      }
      raised = false;
    },
    close,
  };
}
