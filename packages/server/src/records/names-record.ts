import { type Condition, type Field, findOperator } from '@mortise/core';

/** A condition that is true of records which name this one by the field. */
export function namesRecord({ id, kind }: Pick<Field, 'id' | 'kind'>, recordId: string): Condition {
  return findOperator('contains-any', kind)
    ? { field: id, operator: 'contains-any', operand: { kind: 'constant', value: [recordId] } }
    : { field: id, operator: 'equals', operand: { kind: 'constant', value: recordId } };
}
