/**
 * Something that happened to other things than records, written in the transaction in which it happened. The worker
 * makes of it what follows (notifications), each exactly once; pages of the people in `to` hear of it at once.
 */
export interface Happening {
  /** Such as `task.assigned`. */
  readonly kind: string;
  readonly by: string;
  readonly to: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}
