import type { Bilingual } from '../text.ts';
import type { CallContext } from './env.ts';
import type { FormulaError } from './error.ts';
import type { FormulaType, ValueOfType } from './type.ts';
import type { FormulaValue } from './value.ts';

/** In the order of the editor's list. */
export const functionGroups = ['logic', 'math', 'text', 'date', 'people', 'advanced'] as const;
export type FunctionGroup = (typeof functionGroups)[number];

export interface Parameter<T extends FormulaType = FormulaType> {
  readonly name: Bilingual;
  readonly type: T;
  /** May be left out, at the end. */
  readonly optional?: boolean;
  /** Any number of arguments, at least one unless optional. Only the last parameter. */
  readonly rest?: boolean;
  /**
   * What an empty argument means. Absent: 0, "" and no, where 空值按0 is on; otherwise an empty number, and an empty
   * date in any case, make the call empty without running it. `passed`: the function gets null and decides.
   */
  readonly empty?: 'passed';
}

/** What everything that can be called has. */
interface FunctionHead {
  /** In capitals. Stored in formulas; never renamed. */
  readonly name: string;
  /** Other names by which people know it. Understood everywhere, written back as `name`. */
  readonly aliases?: readonly string[];
  readonly group: FunctionGroup;
  /** A few words: 求和. */
  readonly label: Bilingual;
  /** One or two sentences. */
  readonly description: Bilingual;
  /** A call as people would write it, with its result: `LEFT("榫卯", 1)`, 榫. */
  readonly example: { readonly formula: string; readonly result: string };
  /** Where the type depends on the arguments, from theirs. */
  readonly returns: FormulaType | ((types: readonly FormulaType[]) => FormulaType);
  /** Answers otherwise at another time, whatever the arguments: NOW, RAND. */
  readonly volatile?: boolean;
  /** Where the list of parameters does not say it, as for pairs. */
  readonly parameterAt?: (index: number, count: number) => Parameter;
  /** For counts of arguments that the list of parameters allows and the function does not. Null: it does. */
  readonly checkCount?: (count: number) => Bilingual | null;
}

/** Gets its arguments calculated, checked and fitted to the types of its parameters. */
export interface EagerFunction extends FunctionHead {
  readonly parameters: readonly Parameter[];
  readonly run: (args: readonly unknown[], context: CallContext) => FormulaValue | FormulaError;
}

/** Calculates of its arguments what it needs: IF never divides by zero in the branch not taken. */
export interface LazyFunction extends FunctionHead {
  readonly parameters: readonly Parameter[];
  readonly runLazily: (args: readonly LazyArgument[], context: CallContext) => FormulaValue | FormulaError;
}

/** Calculates the argument, fitted to the type of its parameter. */
export type LazyArgument = () => FormulaValue | FormulaError;

export type FormulaFunction = EagerFunction | LazyFunction;

type ArgumentOf<P extends Parameter> =
  | ValueOfType<P['type']>
  | (P extends { readonly empty: 'passed' } ? null : never)
  | (P extends { readonly optional: true } ? undefined : never);

/** A rest parameter of a list type gets all elements of all its arguments in one list. */
type RestOf<P extends Parameter> = P['type'] extends { readonly list: unknown }
  ? ValueOfType<P['type']>
  : readonly Exclude<ArgumentOf<P>, undefined>[];

type ArgumentsOf<P extends readonly Parameter[]> = {
  [Index in keyof P]: P[Index] extends Parameter
    ? P[Index] extends { readonly rest: true }
      ? RestOf<P[Index]>
      : ArgumentOf<P[Index]>
    : never;
};

/** An author's function: `run` gets one typed argument for each parameter, the rest as one list. Pure. */
export const defineFunction = <const P extends readonly Parameter[]>(
  input: FunctionHead & {
    readonly parameters: P;
    readonly run: (args: ArgumentsOf<P>, context: CallContext) => FormulaValue | FormulaError;
  },
): EagerFunction => ({
  ...input,
  // The evaluator fits the arguments to the parameters before it calls.
  run: (args, context) => input.run(args as ArgumentsOf<P>, context),
});

/** Only for functions that must not calculate all their arguments. */
export const defineLazyFunction = (input: LazyFunction): LazyFunction => input;

/** The parameter that the argument at `index` of `count` is for; undefined where there is none. */
export function parameterAt(called: FormulaFunction, index: number, count: number): Parameter | undefined {
  if (called.parameterAt) return called.parameterAt(index, count);
  const last = called.parameters.at(-1);
  return called.parameters[index] ?? (last?.rest ? last : undefined);
}
