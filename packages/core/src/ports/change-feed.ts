import type { RecordsChanged } from '../records/record.ts';

/** A change and the place in the stream it stands at. */
export interface Change extends RecordsChanged {
  /** Grows; hand the last one seen to `changes` to go on from there. */
  readonly position: string;
}

/** What happened to records, from every process, within a second. */
export interface ChangeFeed {
  /**
   * Changes of these forms from now, or from just after `after`. Fulfilled once nothing that commits from then on can be
   * missed. Ends when `signal` does. Costs nothing while nobody listens.
   */
  changes(formIds: readonly string[], after: string | null, signal: AbortSignal): Promise<AsyncIterable<Change>>;
}
