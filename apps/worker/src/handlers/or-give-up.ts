import type { JobContext } from '@mortise/queue';

/**
 * Does `work`; when it meets an accident on the last try, `giveUp` ends what the job points at, so that nothing waits
 * for ever. A worker that is asked to stop is no accident: the sweeper brings the work back.
 */
export async function orGiveUp(
  { signal, isLastAttempt }: JobContext,
  work: Promise<void>,
  giveUp: () => Promise<void>,
) {
  try {
    await work;
  } catch (accident) {
    if (isLastAttempt && !signal.aborted) await giveUp();
    throw accident;
  }
}
