import { buildIndexes, dropRetired, sweepIdempotentAnswers, trimNotifications, trimOutbox } from '@mortise/db';
import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

const day = 24 * 3600 * 1000;
/** A running import notes its progress after every thousand rows; one that has been quiet for this long was left behind. */
const quietForMs = 60_000;

/** Once a minute: takes up what a crash left behind, and throws away what has been kept long enough. */
export const handleSweep =
  ({ pool, imports, exports, carryOver, runTypeChanges, runRecordCopies }: Services): JobHandlers['sweep'] =>
  async (_payload, { signal }) => {
    const now = new Date();
    await imports.resumeStale(quietForMs);
    await exports.resumeStale(quietForMs);
    await exports.dropExpired();
    await imports.dropOldErrors();
    await buildIndexes(pool);
    await carryOver(signal);
    await runTypeChanges(signal);
    await runRecordCopies(signal);
    await dropRetired(pool, now);
    await trimOutbox(pool, new Date(now.getTime() - 7 * day));
    await trimNotifications(pool, new Date(now.getTime() - 180 * day));
    await sweepIdempotentAnswers(pool);
  };
