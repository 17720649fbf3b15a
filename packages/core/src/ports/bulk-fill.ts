import type { PublishedForm } from '../definitions/form.ts';

/** Makes filling new tables with very many rows cheap: what only finding needs is made when the rows are there. */
export interface BulkFill {
  /** Puts off what can wait, where a table is still empty. Doing it again changes nothing. */
  begin(forms: readonly PublishedForm[]): Promise<void>;
  /** Makes what was put off. Who dies before leaves it to housekeeping, once no import runs any more. */
  end(forms: readonly PublishedForm[]): Promise<void>;
}
