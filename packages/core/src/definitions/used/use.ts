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

/** A request of a connector, or one of its outputs by its name. */
export interface RequestTarget {
  readonly id: string;
  readonly output?: string | undefined;
}

/**
 * What is looked for: a definition or a connector, a field of a form (a column of a subform too), an option of such a field,
 * or a request of the connector.
 */
export interface UseTarget {
  readonly definitionId: string;
  readonly fieldId?: string | undefined;
  readonly option?: OptionTarget | undefined;
  readonly request?: RequestTarget | undefined;
}
