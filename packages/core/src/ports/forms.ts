import type { PublishedForm } from '../definitions/form.ts';
import type { GivenDuplicateRule } from '../duplicates/record-keys.ts';

/**
 * Published forms, from memory: asked on every request. Fresh at once in the process that published, and within a
 * second in every other.
 */
export interface Forms {
  find(idOrKey: string): Promise<PublishedForm | null>;
  all(): Promise<readonly PublishedForm[]>;
  /** Every published rule, of the same moment as the forms. */
  duplicateRules(): Promise<readonly GivenDuplicateRule[]>;
}
