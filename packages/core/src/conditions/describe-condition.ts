import { replaceRefs } from '../formula/formula-refs.ts';
import { type Bilingual, type Locale, type Text, textIn } from '../text.ts';
import type { ConditionField } from './check-condition.ts';
import type { Comparison, Condition, Operand } from './condition.ts';
import { describeRelative } from './describe-relative.ts';
import { describeWho } from './describe-who.ts';
import type { OperandShape } from './operators/operator.ts';
import { findOperator } from './operators.ts';

export interface DescribedField extends ConditionField {
  /** One value, or one of what a list holds: an option's label for its id. Absent: the value as it is. */
  readonly format?: (value: unknown) => string;
}

export interface DescribeContext {
  readonly locale: Locale;
  readonly fieldOf: (fieldId: string) => DescribedField | undefined;
  /** Names of variables, where they have better ones. */
  readonly variableLabel?: (name: string) => Text;
}

/** A sentence to read: 客户名称 包含 华为 且（金额 大于 100 或 负责人 等于 本人）. Never fails: what is gone is called so. */
export function describeCondition(condition: Condition, context: DescribeContext): string {
  if ('not' in condition) {
    const inside = describeCondition(condition.not, context);
    return context.locale === 'zh' ? `不满足（${inside}）` : `not (${inside})`;
  }
  if ('all' in condition)
    return join(condition.all, { zh: '且', en: 'and' }, { zh: '全部', en: 'everything' }, context);
  if ('any' in condition) return join(condition.any, { zh: '或', en: 'or' }, { zh: '无', en: 'nothing' }, context);
  return describeComparison(condition, context);
}

function join(parts: readonly Condition[], by: Bilingual, ofNone: Bilingual, context: DescribeContext): string {
  const { locale } = context;
  if (parts.length === 0) return ofNone[locale];
  const words = parts.map((part) => {
    const inside = describeCondition(part, context);
    if (parts.length === 1 || !isGroup(part)) return inside;
    return locale === 'zh' ? `（${inside}）` : `(${inside})`;
  });
  return words.reduce((all, word) => `${all}${space(all.at(-1))}${by[locale]}${space(word[0])}${word}`);
}

/** Full-width brackets have their own air. */
const space = (beside: string | undefined) => (beside === '（' || beside === '）' ? '' : ' ');

const isGroup = (condition: Condition) =>
  ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);

function describeComparison({ field: id, operator: name, operand }: Comparison, context: DescribeContext): string {
  const { locale } = context;
  const field = context.fieldOf(id);
  const operator = field && findOperator(name, field.kind);
  const label = field ? textIn(field.label, locale) : goneField[locale];
  const verb = operator ? operator.label[locale] : name;
  const takes = operator?.takes ?? 'value';
  if (takes === 'none' || !operand) return `${label} ${verb}`;
  return `${label} ${verb} ${describeOperand(operand, takes, field, context)}`;
}

function describeOperand(
  operand: Operand,
  takes: OperandShape,
  field: DescribedField | undefined,
  context: DescribeContext,
): string {
  const { locale } = context;
  switch (operand.kind) {
    case 'constant':
      return describeConstant(operand.value, takes, field, locale);
    case 'field': {
      const other = context.fieldOf(operand.field);
      return other ? textIn(other.label, locale) : goneField[locale];
    }
    case 'variable':
      return textIn(context.variableLabel?.(operand.name) ?? operand.name, locale);
    case 'formula':
      return replaceRefs(operand.formula, (ref) => {
        const read = context.fieldOf(ref);
        return textIn(read?.label ?? goneField, locale).replace(/[{}]/g, '');
      });
    case 'relative':
      return describeRelative(operand, locale);
    default:
      return describeWho(operand, field?.kind)[locale];
  }
}

function describeConstant(
  value: unknown,
  takes: OperandShape,
  field: DescribedField | undefined,
  locale: Locale,
): string {
  const one = (single: unknown) => (takes === 'text' ? undefined : field?.format?.(single)) ?? plain(single, locale);
  if (takes === 'range' && Array.isArray(value)) {
    const [from = null, to = null] = value;
    if (from === null) return `≤ ${one(to)}`;
    if (to === null) return `≥ ${one(from)}`;
    return `${one(from)} ${{ zh: '至', en: 'to' }[locale]} ${one(to)}`;
  }
  if (Array.isArray(value)) return value.map(one).join({ zh: '、', en: ', ' }[locale]);
  return one(value);
}

function plain(value: unknown, locale: Locale): string {
  if (typeof value === 'boolean') return (value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })[locale];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const goneField = { zh: '已删除的字段', en: 'a deleted field' };
