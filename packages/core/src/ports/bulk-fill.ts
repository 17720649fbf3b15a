import type { PublishedForm } from '../definitions/form.ts';

/** Makes filling new tables with very many rows cheap: what only finding needs is done beside the writing. */
export interface BulkFill {
  /** From here on until the filling is over, where a table is still empty. Taken up again after a crash. */
  begin(forms: readonly PublishedForm[]): Promise<Filling>;
}

/** One of the two is called. Who dies before leaves it to housekeeping, once no import runs any more. */
export interface Filling {
  /** All rows are there: resolves when they are found as in any other table. */
  end(): Promise<void>;
  /** The filling was broken off: nothing goes on. */
  leave(): Promise<void>;
}
