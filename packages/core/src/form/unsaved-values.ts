import type { Values } from '../records/record.ts';

/** What a person typed and has not saved: kept across a reload and a session that ran out. */
export interface UnsavedValues {
  readonly recordId: string | null;
  /** Version of the record that the typing began from. */
  readonly version: number | null;
  readonly values: Values;
}
