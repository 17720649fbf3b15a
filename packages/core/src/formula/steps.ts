import { type ArithmeticOperator, calculate } from './arithmetic.ts';
import { callStep } from './call-step.ts';
import { compareValues } from './compare-values.ts';
import { FormulaError } from './error.ts';
import { Exact } from './exact.ts';
import { readValue } from './read-value.ts';
import type { Run } from './run.ts';
import { textOf } from './text-of.ts';
import type { BinaryNode, FieldNode, FormulaNode } from './tree.ts';
import type { FormulaType } from './type.ts';
import type { FormulaValue } from './value.ts';

/** A node, ready to be calculated. */
export type Step = (run: Run) => FormulaValue | FormulaError;

/** What the making of steps needs to know beyond the node. */
export interface Making {
  readonly types: ReadonlyMap<FormulaNode, FormulaType>;
  readonly emptyAsZero: boolean;
}

/** The closure that calculates a node. The tree has been checked. */
export function stepOf(node: FormulaNode, making: Making): Step {
  switch (node.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return constant(node.value);
    case 'empty':
    case 'unreadable':
      return constant(null);
    case 'field':
      return fieldStep(node, making);
    case 'negative':
      return product(node.operand, minusOne, making);
    case 'percent':
      return product(node.operand, hundredth, making);
    case 'binary':
      return binaryStep(node, making);
    case 'call':
      return callStep(node, making, stepOf);
  }
}

const minusOne = Exact.one.negated();
const hundredth = Exact.read('0.01') ?? Exact.zero;

const constant = (value: FormulaValue): Step => {
  return () => value;
};

function fieldStep(node: FieldNode, { types }: Making): Step {
  const type = types.get(node) ?? 'any';
  const { ref } = node;
  return (run) => {
    run.spend(1);
    return run.taken(readValue(run.env.valueOf(ref), type, ref, run.env));
  };
}

function product(operand: FormulaNode, factor: Exact, making: Making): Step {
  const step = numberStep(operand, making);
  const { span } = operand;
  return (run) => {
    const value = step(run);
    if (value instanceof FormulaError) return value;
    run.spend(1);
    return placed(calculate('*', value, factor, run.timeZone), span);
  };
}

function binaryStep(node: BinaryNode, making: Making): Step {
  switch (node.operator) {
    case '&':
      return joinStep(node, making);
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return arithmeticStep(node, node.operator, making);
    default:
      return comparisonStep(node, comparisons[node.operator], making);
  }
}

function arithmeticStep({ left, right, span }: BinaryNode, operator: ArithmeticOperator, making: Making): Step {
  const leftStep = numberStep(left, making);
  const rightStep = numberStep(right, making);
  return (run) => {
    const one = leftStep(run);
    if (one instanceof FormulaError) return one;
    const other = rightStep(run);
    if (other instanceof FormulaError) return other;
    run.spend(1);
    return placed(run.taken(calculate(operator, one, other, run.timeZone)), span);
  };
}

function joinStep({ left, right }: BinaryNode, making: Making): Step {
  const leftStep = stepOf(left, making);
  const rightStep = stepOf(right, making);
  return (run) => {
    const one = leftStep(run);
    if (one instanceof FormulaError) return one;
    const other = rightStep(run);
    if (other instanceof FormulaError) return other;
    const start = textOf(one, run);
    const end = textOf(other, run);
    run.spend(1);
    run.room(start.length + end.length);
    return start + end;
  };
}

function comparisonStep({ left, right }: BinaryNode, holds: (order: number) => boolean, making: Making): Step {
  const leftStep = filledStep(left, right, making);
  const rightStep = filledStep(right, left, making);
  return (run) => {
    const one = leftStep(run);
    if (one instanceof FormulaError) return one;
    const other = rightStep(run);
    if (other instanceof FormulaError) return other;
    run.spend(1);
    return holds(compareValues(one, other, run.timeZone));
  };
}

/** What cannot be ordered is neither smaller nor larger, and not equal. */
const comparisons = {
  '=': (order: number) => order === 0,
  '<>': (order: number) => order !== 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
};

/** With 空值按0 a number that is empty is 0. */
function numberStep(node: FormulaNode, making: Making): Step {
  const type = making.types.get(node);
  const step = stepOf(node, making);
  if (!making.emptyAsZero || (type !== 'number' && type !== 'empty')) return step;
  return orElse(step, Exact.zero);
}

/** A side of a comparison: an empty truth is no, and an empty number 0 with 空值按0, unless both sides are written empty. */
function filledStep(node: FormulaNode, beside: FormulaNode, making: Making): Step {
  const types = [making.types.get(node), making.types.get(beside)];
  const step = stepOf(node, making);
  if (types.includes('boolean')) return orElse(step, false);
  return making.emptyAsZero && types.includes('number') ? orElse(step, Exact.zero) : step;
}

const orElse = (step: Step, filling: FormulaValue): Step => {
  return (run) => step(run) ?? filling;
};

const placed = (value: FormulaValue | FormulaError, span: FormulaNode['span']) =>
  value instanceof FormulaError ? value.at(span) : value;
