import type { ImportJob, ImportStore } from '@mortise/core';
import { Cancelled, type Checkpoint, Interrupted } from './import-run.ts';
import type { ImportTally } from './import-tally.ts';

/** Progress that a person watches need not be newer, and each store rewrites the row of the import. */
const everyMs = 400;

/** Stores how far a run came, at most so often, and hears in the answer whether the person cancelled. */
export function checkpointOf(
  imports: ImportStore,
  { id }: Pick<ImportJob, 'id'>,
  tally: ImportTally,
  signal: AbortSignal,
  interval = everyMs,
): Checkpoint {
  let last = Date.now();
  return async () => {
    if (!signal.aborted && Date.now() - last < interval) return;
    const saved = await imports.change(id, ['running'], { progress: tally.progress, result: tally.result });
    last = Date.now();
    if (!saved || saved.isCancelled) throw new Cancelled();
    if (signal.aborted) throw new Interrupted();
  };
}
