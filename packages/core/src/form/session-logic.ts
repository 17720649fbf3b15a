import type { FormLogic } from './form-logic.ts';
import type { Surroundings } from './surroundings.ts';

/** What a session calculates and decides by, where the form has formulas or rules. */
export interface SessionLogic {
  readonly logic: FormLogic;
  /** Is the record still to be made? */
  readonly isNew: boolean;
  readonly surroundings: () => Surroundings;
}
