import { type Issue, issue } from '../issues.ts';
import { type Bilingual, type Text, textIn } from '../text.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Comparison, Condition, Operand } from './condition.ts';
import { unreadable } from './domains/domain.ts';
import type { OperandFormulas } from './operand-formulas.ts';
import type { Operator } from './operators/operator.ts';
import { findOperator } from './operators.ts';
import { acceptsField, acceptsOperand, wantedDomain } from './resolve-operand.ts';

/** What checking knows of a field. */
export interface ConditionField {
  readonly kind: ValueKind;
  readonly label: Text;
}

type Path = readonly (string | number)[];
type FieldOf = (fieldId: string) => ConditionField | undefined;

const deepest = 16;
const mostComparisons = 500;
const mostFormulas = 50;

/**
 * Everything wrong with a condition, at its place in the tree: unknown fields, operators that a kind does not know,
 * right sides of the wrong shape, trees too deep or too large to run. `variables`: the names that the caller will
 * supply; absent means any. `formulas`: which formulas may stand on the right side; absent means none.
 */
export function checkCondition(
  condition: Condition,
  fieldOf: FieldOf,
  variables?: readonly string[],
  formulas?: OperandFormulas,
): Issue[] {
  const comparisons: { comparison: Comparison; path: Path }[] = [];
  const groups: { part: Condition; path: Path; depth: number }[] = [{ part: condition, path: [], depth: 1 }];
  for (let next = groups.pop(); next; next = groups.pop()) {
    const { part, path, depth } = next;
    if (depth > deepest) return [issue(path, 'too_deep', tooDeep)];
    const inside = (found: Condition, ...place: (string | number)[]) =>
      groups.push({ part: found, path: [...path, ...place], depth: depth + 1 });
    if ('all' in part) part.all.forEach((one, index) => void inside(one, 'all', index));
    else if ('any' in part) part.any.forEach((one, index) => void inside(one, 'any', index));
    else if ('not' in part) inside(part.not, 'not');
    else comparisons.push({ comparison: part, path });
    if (comparisons.length > mostComparisons) return [issue([], 'too_large', tooLarge)];
  }
  if (comparisons.filter(({ comparison }) => comparison.operand?.kind === 'formula').length > mostFormulas)
    return [issue([], 'too_large', tooManyFormulas)];
  const known = { fieldOf, variables, formulas };
  return comparisons.reverse().flatMap(({ comparison, path }) => checkComparison(comparison, path, known));
}

/** What the caller said of what conditions may name. */
interface Known {
  readonly fieldOf: FieldOf;
  readonly variables: readonly string[] | undefined;
  readonly formulas: OperandFormulas | undefined;
}

function checkComparison({ field: id, operator: name, operand }: Comparison, path: Path, known: Known): Issue[] {
  const field = known.fieldOf(id);
  if (!field) return [issue([...path, 'field'], 'unknown_field', unknownField)];
  const operator = findOperator(name, field.kind);
  if (!operator) return [issue([...path, 'operator'], 'unknown_operator', unfit(field, name))];
  if (operator.takes === 'none') return [];
  const wrong = operand ? checkOperand(operand, operator, field, known) : missing(field);
  return wrong ? [issue([...path, 'operand'], wrong.code, wrong.message)] : [];
}

interface Wrong {
  readonly code: string;
  readonly message: Bilingual;
}

function checkOperand(
  operand: Operand,
  operator: Operator,
  field: ConditionField,
  { fieldOf, variables, formulas }: Known,
): Wrong | null {
  if (!acceptsOperand(operator, field.kind, operand.kind)) return misplaced(field, operator);
  switch (operand.kind) {
    case 'constant': {
      const wanted = wantedDomain(operator, field.kind).want(
        { is: 'value', value: operand.value },
        { timeZone: 'UTC', actor: {} },
      );
      if (wanted === unreadable) return misplaced(field, operator);
      return wanted === null || operand.value === null ? missing(field) : null;
    }
    case 'field': {
      const other = fieldOf(operand.field);
      if (!other) return { code: 'unknown_field', message: unknownField };
      return acceptsField(operator, field.kind, other.kind) ? null : differs(field, other);
    }
    case 'variable':
      return !variables || variables.includes(operand.name)
        ? null
        : { code: 'unknown_variable', message: unknownVariable };
    case 'formula': {
      if (!formulas) return { code: 'formula_unfit', message: noFormulas };
      const message = formulas.check(operand.formula, operator, field.kind, fieldOf);
      return message && { code: 'formula_unfit', message };
    }
    case 'relative':
      return operand.range.endsWith('-n') && (!operand.n || !operand.unit) ? missing(field) : null;
    default:
      return null;
  }
}

const tooDeep = { zh: '条件嵌套太深，最多 16 层', en: 'The condition is nested too deeply. 16 levels are the most' };
const tooLarge = { zh: '条件太多，最多 500 条', en: 'The condition is too large. 500 comparisons are the most' };
const tooManyFormulas = {
  zh: '条件里的公式太多，最多 50 个',
  en: 'The condition has too many formulas. 50 are the most',
};
const unknownField = {
  zh: '条件中的字段已不存在，换一个字段',
  en: 'A field of the condition no longer exists. Choose another',
};
const unknownVariable = {
  zh: '条件中的变量不存在，换一个变量',
  en: 'A variable of the condition does not exist. Choose another',
};
const noFormulas = {
  zh: '这里的条件不能用公式，改成固定值或字段',
  en: 'A condition here takes no formula. Use a fixed value or a field',
};

const unfit = ({ label }: ConditionField, operator: string) => ({
  zh: `「${textIn(label, 'zh')}」不能用 ${operator} 比较，换一个比较方式`,
  en: `"${textIn(label, 'en')}" cannot be compared with ${operator}. Choose another operator`,
});
const missing = ({ label }: ConditionField): Wrong => ({
  code: 'operand_missing',
  message: {
    zh: `「${textIn(label, 'zh')}」的条件还没有填值`,
    en: `The condition on "${textIn(label, 'en')}" has no value yet`,
  },
});
const misplaced = ({ label }: ConditionField, operator: Operator): Wrong => ({
  code: 'operand_unfit',
  message: {
    zh: `「${textIn(label, 'zh')}」的值不能用于「${operator.label.zh}」，重新填写`,
    en: `The value for "${textIn(label, 'en')}" does not fit "${operator.label.en}". Enter another`,
  },
});
const differs = (field: ConditionField, other: ConditionField): Wrong => ({
  code: 'operand_unfit',
  message: {
    zh: `「${textIn(field.label, 'zh')}」与「${textIn(other.label, 'zh')}」类型不同，不能比较`,
    en: `"${textIn(field.label, 'en')}" and "${textIn(other.label, 'en')}" are of different kinds and cannot be compared`,
  },
});
