import type { Usage } from '../../errors.ts';

/** A use, and whether what is used can go without this definition losing its sense. */
export interface Use extends Usage {
  readonly essential: boolean;
}

/** An option as definitions name it: conditions and rules by its id, formulas by a label. */
export interface OptionTarget {
  readonly id: string;
  readonly labels: readonly string[];
}

/** What is looked for: a definition, a field of a form (a column of a subform too), or an option of such a field. */
export interface UseTarget {
  readonly definitionId: string;
  readonly fieldId?: string | undefined;
  readonly option?: OptionTarget | undefined;
}
