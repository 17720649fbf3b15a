import {
  type Comparison,
  type Condition,
  checkCondition,
  type DescribeContext,
  type DescribedField,
  describeCondition,
  type FormatContext,
  findOperator,
  operatorsFor,
  textIn,
  type ValueKind,
} from '@mortise/core';
import type { ListField } from '../list/list-fields.ts';

/** The parts of a filter that stand beside each other as chips: all of them must hold. */
export const partsOf = (filter: Condition | null): readonly Condition[] =>
  filter === null ? [] : 'all' in filter ? filter.all : [filter];

/** The other way round. No parts is no filter. */
export const filterOf = (parts: readonly Condition[]): Condition | null =>
  parts.length === 0 ? null : { all: [...parts] };

export const withPart = (filter: Condition | null, index: number, part: Condition): Condition | null => {
  const parts = [...partsOf(filter)];
  parts[index] = part;
  return filterOf(parts);
};

export const withoutPart = (filter: Condition | null, index: number): Condition | null =>
  filterOf(partsOf(filter).filter((_, at) => at !== index));

export const isComparison = (condition: Condition): condition is Comparison => 'field' in condition;

/** A chip says the field, then what is asked of it. A group of conditions is said as one sentence. */
export function chipText(part: Condition, context: DescribeContext): { readonly field: string; readonly rest: string } {
  const sentence = describeCondition(part, context);
  if (!isComparison(part)) return { field: '', rest: sentence };
  const described = context.fieldOf(part.field);
  const label = described ? textIn(described.label, context.locale) : '';
  if (label === '' || !sentence.startsWith(label)) return { field: '', rest: sentence };
  return { field: label, rest: sentence.slice(label.length).trim() };
}

const lists: ReadonlySet<ValueKind> = new Set(['options', 'tags', 'members', 'departments', 'records']);

/** Fields as conditions describe them: values in the words of their type. */
export const describedField =
  (fieldOf: (id: string) => ListField | undefined, format: FormatContext) =>
  (id: string): DescribedField | undefined => {
    const field = fieldOf(id);
    if (!field) return undefined;
    return {
      kind: field.kind,
      label: field.label,
      format: (value) => {
        const said = field.kind === 'boolean' ? null : inWords(field, value, format);
        return said ?? plainly(value, format);
      },
    };
  };

/** Null where the value is not one that the type can say, such as a part of a text. */
function inWords({ kind, type, config, isSystem }: ListField, value: unknown, format: FormatContext): string | null {
  if (kind === 'text' && !isSystem) return null;
  const choice = type.choices?.(config).find(({ id }) => id === value);
  if (choice) return textIn(choice.label, format.locale);
  const whole = lists.has(kind) ? [value] : value;
  if (!type.value(config).safeParse(whole).success && kind !== 'date') return null;
  return type.format(whole, config, format);
}

function plainly(value: unknown, { locale }: FormatContext): string {
  if (typeof value === 'boolean') return textIn(value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }, locale);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

const usual: Partial<Record<ValueKind, string>> = {
  option: 'is-one-of',
  member: 'is-one-of',
  department: 'is-one-of',
  record: 'is-one-of',
  options: 'contains-any',
  members: 'contains-any',
  departments: 'contains-any',
  records: 'contains-any',
  tags: 'contains-any',
  date: 'within',
  moment: 'within',
  period: 'within',
  number: 'at-least',
};

/** What one most often asks of such a field, without a value yet. */
export function startComparison({ id, kind }: ListField): Comparison {
  const name = usual[kind] ?? operatorsFor(kind)[0]?.name ?? 'is-not-empty';
  return withOperator({ field: id, operator: name }, kind, name);
}

/** The comparison with another operator; its right side stays where it can. */
export function withOperator(comparison: Comparison, kind: ValueKind, name: string): Comparison {
  const before = findOperator(comparison.operator, kind);
  const after = findOperator(name, kind);
  const { field, operand } = comparison;
  if (after?.takes === 'days' && operand?.kind !== 'relative')
    return {
      field,
      operator: name,
      operand: {
        kind: 'relative',
        range: kind === 'date' || kind === 'moment' || kind === 'period' ? 'this-month' : 'today',
      },
    };
  const keeps = operand && before?.takes === after?.takes;
  return { field, operator: name, ...(keeps ? { operand } : {}) };
}

/** Can the server run it? */
export const isComplete = (condition: Condition, fieldOf: (id: string) => ListField | undefined): boolean =>
  checkCondition(condition, fieldOf).length === 0;
