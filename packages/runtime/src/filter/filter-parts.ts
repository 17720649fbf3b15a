import { type Condition, type DescribeContext, describeCondition, textIn } from '@mortise/core';
import { isComparison } from '@mortise/fields';

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

/** A chip says the field, then what is asked of it. A group of conditions is said as one sentence. */
export function chipText(part: Condition, context: DescribeContext): { readonly field: string; readonly rest: string } {
  const sentence = describeCondition(part, context);
  if (!isComparison(part)) return { field: '', rest: sentence };
  const described = context.fieldOf(part.field);
  const label = described ? textIn(described.label, context.locale) : '';
  if (label === '' || !sentence.startsWith(label)) return { field: '', rest: sentence };
  return { field: label, rest: sentence.slice(label.length).trim() };
}
