import type { RecordsChanged } from '../records/record.ts';

/** A change and the place in the stream it stands at. */
export interface Change extends RecordsChanged {
  /** Grows; hand the last one seen to `changes` to go on from there. */
  readonly position: string;
}

/** Something of a person's own that is not a record: a task, a notification. What it is is asked for by other means. */
export interface OwnChange {
  /** The kind of what happened, such as `task.changed`. */
  readonly about: string;
  readonly to: readonly string[];
  readonly position: string;
}

/** What a listener wants to hear of. */
export interface Listening {
  readonly formIds: readonly string[];
  /** The person whose own things are told as well; absent: nobody's. */
  readonly userId?: string;
  /** From just after this position; null: from now. */
  readonly after: string | null;
}

/** What happened, from every process, within a second. */
export interface ChangeFeed {
  /**
   * Changes from now, or from just after `after`. Fulfilled once nothing that commits from then on can be missed. Ends
   * when `signal` does. Costs nothing while nobody listens.
   */
  changes(wanted: Listening, signal: AbortSignal): Promise<AsyncIterable<Change | OwnChange>>;
}
