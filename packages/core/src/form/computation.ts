import type { FieldRef, FormulaEnv } from '../formula/env.ts';
import type { FormulaType } from '../formula/type.ts';
import type { Bilingual } from '../text.ts';

/** How a computed field says what it is: a formula, or a function of ours over named fields. */
export type Computation =
  | {
      readonly formula: string;
      /** What its result must be. */
      readonly wants: FormulaType;
      /** Empty numbers count as 0. */
      readonly blankIsZero?: boolean;
      /** From the result to the value that is stored: rounding. Never given null. */
      readonly fit?: (value: unknown) => unknown;
    }
  | Calculation;

/** Something that is calculated from the record, ready to run. */
export interface Calculation {
  /** Field ids; `<subform>.<column>` for all cells of a column; `$…` for system fields. */
  readonly refs: readonly FieldRef[];
  /** Its value changes with time or chance, without any field changing. */
  readonly volatile?: boolean;
  readonly run: (env: FormulaEnv) => Calculated;
}

/** A value in the JSON form of its kind, null when empty; or why there is none. */
export type Calculated =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly code: string; readonly message: Bilingual } };
