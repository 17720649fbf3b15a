import type { Aftermath, NotificationDraft, OutboxRow } from '@mortise/core';
import { type NotifyPorts, notify } from './notify.ts';

/** Rows of a batch. Few enough that the questions about them stay small. */
const most = 200;
/** So often a row that fails by itself is tried again before it is given up. */
const attempts = 5;

export interface HandleOutboxPorts extends NotifyPorts {
  readonly aftermath: Aftermath;
  /** Hears of a row that was given up. */
  readonly onGivenUp: (row: OutboxRow, accident: unknown) => void;
}

/**
 * Makes of what happened what follows from it, until nothing is left or the signal comes. Safe to run in several workers,
 * and to be killed at any point. A row that cannot be handled is told from the others, and does not hold them up for long.
 */
export function handleOutbox(ports: HandleOutboxPorts) {
  const failures = new Map<string, number>();

  async function alone(row: OutboxRow): Promise<readonly NotificationDraft[]> {
    try {
      return await notify(ports, [row]);
    } catch (accident) {
      const failed = (failures.get(row.id) ?? 0) + 1;
      failures.set(row.id, failed);
      if (failed < attempts) throw accident;
      failures.delete(row.id);
      ports.onGivenUp(row, accident);
      return [];
    }
  }

  async function work(rows: readonly OutboxRow[]): Promise<readonly NotificationDraft[]> {
    try {
      return await notify(ports, rows);
    } catch {
      const drafts: NotificationDraft[] = [];
      for (const row of rows) drafts.push(...(await alone(row)));
      return drafts;
    }
  }

  return async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      const handled = await ports.aftermath.handle(most, work);
      if (handled < most) return;
    }
  };
}
