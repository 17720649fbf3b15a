import type { Text } from '../text.ts';

/** A duplicate as far as somebody may know it. */
export interface DuplicateSeen {
  /** Null, and without a name, where the reader may not open the form. */
  readonly formId: string | null;
  readonly formName: Text;
  /** Null where the reader may not read the record: then nothing else of it is said. */
  readonly recordId: string | null;
  readonly title: string;
  /** Null: nobody, or not to be known. */
  readonly ownerName: string | null;
  readonly updatedAt: string | null;
  readonly isDeleted: boolean;
  /** 1: the same. */
  readonly similarity: number;
}

/** Codes of issues: refused for good, and refused until it is confirmed. */
export const duplicateCodes = { block: 'duplicate', warn: 'possible_duplicate' } as const;
