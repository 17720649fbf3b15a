import type { Condition } from '../conditions/condition.ts';

export const aggregates = ['count', 'sum', 'average', 'max', 'min', 'distinct', 'filled', 'empty'] as const;
export type Aggregate = (typeof aggregates)[number];

/** A field of the record that a single relation of this form points to. */
export interface LookupDerivation {
  readonly kind: 'lookup';
  /** Field of this form that points to the record. */
  readonly through: string;
  readonly formId: string;
  readonly fieldId: string;
}

/** One figure over the records of another form that belong to a record of this one. */
export interface RollupDerivation {
  readonly kind: 'rollup';
  /** Whose records are counted. */
  readonly formId: string;
  /** The relation that says which belong together: a field of `formId` when it is theirs, of this form when ours. */
  readonly via: string;
  readonly side: 'theirs' | 'ours';
  /** Field of `formId` that is summed or compared; null where records themselves are counted. */
  readonly fieldId: string | null;
  readonly aggregate: Aggregate;
  /** Which records count, over fields of `formId`. The same for everybody and at every time. */
  readonly condition: Condition | null;
  /** Places that an average is rounded to. */
  readonly decimals: number;
}

/** What a field takes from records of other forms. Where it is stored, writing those keeps it exact. */
export type Derivation = LookupDerivation | RollupDerivation;
