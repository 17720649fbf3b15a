import type { BinaryOperator } from './tree.ts';
import { acceptsType, type FormulaType, isListType, listOf, type ScalarType } from './type.ts';

/** The type of `left operator right`; null where the two do not go together. */
export function operatorType(operator: BinaryOperator, left: FormulaType, right: FormulaType): FormulaType | null {
  switch (operator) {
    case '&':
      return isListType(left) || isListType(right) ? null : 'text';
    case '+':
    case '-':
    case '*':
    case '/':
    case '^':
      return overLists(left, right, (one, other) => arithmeticType(operator, one, other));
    default:
      return comparable(left, right) ? 'boolean' : null;
  }
}

/** Arithmetic on a list is done for each of its elements. */
function overLists(
  left: FormulaType,
  right: FormulaType,
  of: (left: ScalarType, right: ScalarType) => ScalarType | null,
): FormulaType | null {
  const element = of(isListType(left) ? left.list : left, isListType(right) ? right.list : right);
  if (element === null) return null;
  return isListType(left) || isListType(right) ? listOf(element) : element;
}

const days: ReadonlySet<ScalarType> = new Set(['date', 'moment']);

function arithmeticType(operator: '+' | '-' | '*' | '/' | '^', left: ScalarType, right: ScalarType): ScalarType | null {
  const isNumber = (type: ScalarType) => type === 'number' || type === 'empty';
  if (isNumber(left) && isNumber(right)) return 'number';
  if (operator === '*' || operator === '/' || operator === '^') {
    return acceptsType('number', left) && acceptsType('number', right) ? 'number' : null;
  }
  if (days.has(left) && isNumber(right)) return left;
  if (operator === '+' && isNumber(left) && days.has(right)) return right;
  if (operator === '-' && days.has(left) && days.has(right)) return 'number';
  if (operator === '-' && left === 'time' && right === 'time') return 'number';
  const open = left === 'any' || right === 'any';
  const possible = (type: ScalarType) => type === 'any' || isNumber(type) || days.has(type) || type === 'time';
  return open && possible(left) && possible(right) ? 'any' : null;
}

/** Values of one type; a day and a moment; what has a name and a text. */
export function comparable(left: FormulaType, right: FormulaType): boolean {
  if (isListType(left) || isListType(right)) return false;
  return acceptsType(left, right) || acceptsType(right, left);
}
