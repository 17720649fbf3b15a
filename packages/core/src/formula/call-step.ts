import { FormulaError } from './error.ts';
import { Exact } from './exact.ts';
import { findFunction } from './find-function.ts';
import { fitValue } from './fit-value.ts';
import {
  type EagerFunction,
  type FormulaFunction,
  type LazyFunction,
  type Parameter,
  parameterAt,
} from './function.ts';
import type { Run } from './run.ts';
import type { Making, Step } from './steps.ts';
import type { CallNode, FormulaNode } from './tree.ts';
import { isListType } from './type.ts';
import { type FormulaValue, isList } from './value.ts';

type StepOf = (node: FormulaNode, making: Making) => Step;

/** The closure that calls a function. */
export function callStep(node: CallNode, making: Making, stepOf: StepOf): Step {
  const called = findFunction(node.name);
  if (!called) throw new Error(`A formula calls ${node.name}, which does not exist; it has not been checked.`);
  const steps = node.args.map((argument, index) => {
    const parameter = parameterAt(called, index, node.args.length);
    const step = stepOf(argument, making);
    return parameter ? fittedStep(step, parameter, making.emptyAsZero, argument) : step;
  });
  return 'runLazily' in called ? lazyStep(called, steps, node) : eagerStep(called, steps, node);
}

/** The argument as its parameter wants it. */
function fittedStep(step: Step, { type, empty }: Parameter, emptyAsZero: boolean, { span }: FormulaNode): Step {
  const filling = empty === 'passed' ? null : fillingOf(type, emptyAsZero);
  return (run) => {
    const value = step(run);
    if (value instanceof FormulaError) return value;
    if ((value === null || value === '') && !isListType(type)) return filling;
    const fitted = fitValue(value, type, run);
    return fitted instanceof FormulaError ? fitted.at(span) : fitted;
  };
}

function fillingOf(type: Parameter['type'], emptyAsZero: boolean): FormulaValue {
  if (type === 'text') return '';
  if (type === 'boolean') return false;
  return type === 'number' && emptyAsZero ? Exact.zero : null;
}

function lazyStep(called: LazyFunction, steps: readonly Step[], { span }: CallNode): Step {
  return (run) => {
    run.spend(1);
    const result = called.runLazily(
      steps.map((step) => () => step(run)),
      run,
    );
    return result instanceof FormulaError ? result.at(span) : run.taken(result);
  };
}

function eagerStep(called: EagerFunction, steps: readonly Step[], node: CallNode): Step {
  const restAt = called.parameters.at(-1)?.rest ? called.parameters.length - 1 : -1;
  const plans = steps.map((step, index) => planOf(called, step, index, restAt, node));
  return (run) => {
    run.spend(1);
    const args: unknown[] = restAt < 0 ? [] : Array.from({ length: restAt + 1 });
    const rest: unknown[] = [];
    if (restAt >= 0) args[restAt] = rest;
    for (const { step, place, needed, spread } of plans) {
      if (step === null) continue;
      const value = step(run);
      if (value instanceof FormulaError) return value;
      if (value === null && needed) return null;
      if (place >= 0) args[place] = value;
      else if (spread && isList(value)) append(rest, value, run);
      else rest.push(value);
    }
    const result = called.run(args, run);
    return result instanceof FormulaError ? result.at(node.span) : run.taken(result);
  };
}

interface Plan {
  /** Null: the argument was left out. */
  readonly step: Step | null;
  /** Below zero: among the rest. */
  readonly place: number;
  /** The call is empty when it is empty. */
  readonly needed: boolean;
  readonly spread: boolean;
}

function planOf(called: FormulaFunction, step: Step, index: number, restAt: number, { args }: CallNode): Plan {
  const parameter = parameterAt(called, index, args.length);
  const type = parameter?.type ?? 'any';
  return {
    step: args[index]?.kind === 'empty' && parameter?.optional ? null : step,
    place: restAt >= 0 && index >= restAt ? -1 : index,
    needed: parameter?.empty !== 'passed' && type !== 'any' && !isListType(type),
    spread: isListType(type),
  };
}

function append(rest: unknown[], list: readonly unknown[], run: Run): void {
  // A call with as many arguments as a list has elements would overflow the stack.
  for (const one of list) rest.push(one);
  run.spend(list.length);
}
