import type { Condition, Sort, Values } from '@mortise/core';

/** The list a record was opened from: previous and next go along it. */
export interface RecordListQuery {
  readonly filter?: Condition | null;
  readonly sort?: readonly Sort[];
  readonly search?: string;
}

/** Which record a screen shows. */
export interface RecordTarget {
  readonly formId: string;
  readonly recordId: string | 'new';
  /** A new record that starts with the values of this one. */
  readonly copyOf?: string;
  /**
   * What a new record starts with over its defaults: by field id, and as its name. `from`: the form of the record that
   * asked for it.
   */
  readonly given?: { readonly title?: string; readonly values: Values; readonly from?: string };
}
