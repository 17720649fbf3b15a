import type { PublishedForm } from '../definitions/form.ts';

/** Makes writing very many rows into tables cheap: what only finding needs is done afterwards. */
export interface BulkFill {
  /** From here on until the filling is over. Taken up again after a crash. */
  begin(forms: readonly PublishedForm[]): Promise<Filling>;
}

export interface Filling {
  /**
   * Nobody writes any more, whatever the reason. Rows are found from the beginning, and as fast as in any other table
   * when housekeeping (`buildIndexes`) has been here, which waits until no import runs.
   */
  stop(): Promise<void>;
}
