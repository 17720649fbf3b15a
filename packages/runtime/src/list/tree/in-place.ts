import type { Condition } from '@mortise/core';
import type { ListField } from '../list-fields.ts';

/** Kinds of which one place holds more than one value: what stands below it, too. */
const operators: Readonly<Record<string, string>> = {
  department: 'in-department',
  options: 'contains-any',
  tags: 'contains-any',
};

/** True of the records that one finds in a place of the tree. */
export function inPlace({ id, kind }: Pick<ListField, 'id' | 'kind'>, key: string | null): Condition {
  if (key === null) return { field: id, operator: 'is-empty' };
  const operator = operators[kind];
  return operator
    ? { field: id, operator, operand: { kind: 'constant', value: [key] } }
    : { field: id, operator: 'equals', operand: { kind: 'constant', value: key } };
}
