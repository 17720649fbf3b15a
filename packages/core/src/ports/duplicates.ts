import type { RecordKey } from '../duplicates/record-keys.ts';
import type { Reach } from './record-rows.ts';

/** Who else has what a record has. */
export interface DuplicateAsk {
  readonly key: RecordKey;
  /** Where is looked. */
  readonly formIds: readonly string[];
  /** Records in the recycle bin count. */
  readonly recycleBin: boolean;
}

export interface DuplicatesWanted {
  readonly asks: readonly DuplicateAsk[];
  /** Of the forms that are looked in, by id, as far as the asker reaches them. */
  readonly reaches: ReadonlyMap<string, Reach>;
  /** Ids of records that count for nothing: those that ask. */
  readonly except: readonly string[];
  /** Of each ask. */
  readonly limit: number;
}

/** A record that has what was asked for. What of it may be said depends on `isReached`. */
export interface DuplicateFound {
  /** Place of the ask. */
  readonly at: number;
  readonly formId: string;
  readonly recordId: string;
  /** 1: the same. */
  readonly similarity: number;
  readonly title: string;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly updatedAt: string;
  readonly isDeleted: boolean;
  /** Is it within the asker's reach? */
  readonly isReached: boolean;
}
