/**
 * A derived or calculated field that is still to be computed anew: for every record of its form, or for those that point
 * to one. Or, without a field, what all records of the form are called and found by.
 */
export interface DerivationDue {
  readonly id: string;
  readonly formId: string;
  /** `duplicateKeysOfForm`: what duplicate rules find the form's records by. */
  readonly fieldId: string | null;
  readonly sourceId: string | null;
  /** Records up to this one are done. */
  readonly cursor: string | null;
  readonly by: string;
  /** Of the organisation. */
  readonly timeZone: string;
}

/** Stands where a field would, and is none. */
export const duplicateKeysOfForm = '$duplicates';

/** What writing and publishing leave to a worker. It stays until it is done, so a crash loses nothing. */
export interface DerivationsDue {
  /** The oldest; null when nothing is due. */
  next(): Promise<DerivationDue | null>;
  /** Resolves when every writer has ended who may not have known of the publication that made it due. */
  settled(due: DerivationDue): Promise<void>;
  advance(id: string, cursor: string): Promise<void>;
  done(id: string): Promise<void>;
}
