import {
  type Comparison,
  type Condition,
  checkCondition,
  checkedFormulas,
  comparisonsOf,
  findOperator,
  type Operator,
  operatorsFor,
  type ValueKind,
} from '@mortise/core';
import type { AskedField } from './asked-field.ts';

export const isComparison = (condition: Condition): condition is Comparison => 'field' in condition;

const usual: Partial<Record<ValueKind, string>> = {
  option: 'is-one-of',
  member: 'is-one-of',
  department: 'is-one-of',
  record: 'is-one-of',
  pointer: 'of-form',
  pointers: 'of-form',
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

export const isAskable = ({ kind }: Pick<AskedField, 'kind'>): boolean => operatorsFor(kind).length > 0;

/** `lasting`: only what a record says by itself, today as tomorrow. Ranges of days and titles of other records are left out. */
export const operatorsOn = (kind: ValueKind, lasting = false): readonly Operator[] =>
  operatorsFor(kind).filter(({ takes, about }) => !lasting || (takes !== 'days' && about !== 'titles'));

/** What one most often asks of such a field, without a value yet. */
export function startComparison({ id, kind }: Pick<AskedField, 'id' | 'kind'>, lasting = false): Comparison {
  const offered = operatorsOn(kind, lasting);
  const name = (offered.find((operator) => operator.name === usual[kind]) ?? offered[0])?.name ?? 'is-not-empty';
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

/** Does it ask nothing, whatever its groups? */
export const isNothing = (condition: Condition): boolean => comparisonsOf(condition).length === 0;

/** Can the server run it? Formulas are looked at where they are written. */
export const isComplete = (condition: Condition, fieldOf: (id: string) => AskedField | undefined): boolean =>
  checkCondition(condition, fieldOf, undefined, checkedFormulas).length === 0;
