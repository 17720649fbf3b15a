import type { ImportJob, ImportState, ImportStore } from '@mortise/core';
import { Cancelled, type Checkpoint, Interrupted, Paused } from './import-run.ts';
import type { ImportTally } from './import-tally.ts';

/** Progress that a person watches need not be newer, and each store rewrites the row of the import. */
const everyMs = 400;

/**
 * Stores how far a run came, at most so often, and hears in the answer whether the person cancelled or wants it to rest.
 * Problems are stored first: what is counted is there.
 */
export function checkpointOf(
  imports: ImportStore,
  { id }: Pick<ImportJob, 'id'>,
  state: ImportState,
  tally: ImportTally,
  signal: AbortSignal,
  interval = everyMs,
): Checkpoint {
  let last = Date.now();
  return async () => {
    if (!signal.aborted && Date.now() - last < interval) return;
    await imports.noteProblems(id, tally.takeFresh());
    const saved = await imports.change(id, [state], { progress: tally.progress, result: tally.result });
    last = Date.now();
    if (!saved || saved.isCancelled) throw new Cancelled();
    if (saved.isPaused) throw new Paused();
    if (signal.aborted) throw new Interrupted();
  };
}
