import { buildIndexes } from '@mortise/db';
import type { JobHandlers } from '@mortise/queue';
import type { Services } from '../compose.ts';

/** Builds whatever is wanted, for all forms: the job only says that something is. */
export const handleBuildIndexes =
  ({ pool }: Services): JobHandlers['build-indexes'] =>
  async () => {
    await buildIndexes(pool);
  };
