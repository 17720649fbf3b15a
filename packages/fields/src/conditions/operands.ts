import {
  acceptsField,
  acceptsOperand,
  elementOf,
  type Operand,
  type Operator,
  type Text,
  typeOfKind,
} from '@mortise/core';
import type { ReactNode } from 'react';
import type { FieldViewContext } from '../field-view.ts';
import type { AskedField } from './asked-field.ts';

/** Fields that may stand on the right side of a comparison, beside a fixed value. */
export interface Operands {
  /** How the condition names them: as fields of the record that is asked, or as variables that the asker gives values. */
  readonly as: 'field' | 'variable';
  readonly fields: readonly AskedField[];
  /** What they are together, such as 本表字段. */
  readonly label: Text;
}

/** A formula on the right side, as it is asked for. */
export interface FormulaAsked {
  readonly field: AskedField;
  readonly operator: Operator;
  /** "" before one is written. */
  readonly source: string;
  /** Undefined while what is written is no formula that fits. */
  readonly onChange: (source: string | undefined) => void;
}

/** What a condition may be made of. */
export interface Asking {
  readonly fields: readonly AskedField[];
  /** Absent: fixed values alone. */
  readonly operands?: Operands | undefined;
  /** Asks for a formula, where the right side may be one. Absent: none is offered. */
  readonly formula?: ((asked: FormulaAsked) => ReactNode) | undefined;
  /** It must mean the same to everybody and on every day: no current user, no range that moves with today. */
  readonly lasting?: boolean | undefined;
  readonly context: FieldViewContext;
}

/** The fields that this one may be compared with. */
export function fittingOperands(
  operands: Operands | undefined,
  field: Pick<AskedField, 'id' | 'kind'>,
  operator: Operator,
): readonly AskedField[] {
  if (!operands || !acceptsOperand(operator, field.kind, operands.as)) return [];
  return operands.fields.filter(({ id, kind }) => {
    if (operands.as === 'field' && id === field.id) return false;
    return operator.takes === 'text' ? kind === 'text' : acceptsField(operator, field.kind, kind);
  });
}

/** May a formula be written there? Choices, people and records are named by ids, which nobody writes. */
export const takesFormula = ({ kind }: Pick<AskedField, 'kind'>, operator: Operator): boolean =>
  acceptsOperand(operator, kind, 'formula') && typeOfKind(kind) !== undefined && elementOf(kind) === undefined;

export const operandOf = (operands: Operands, id: string): Operand =>
  operands.as === 'field' ? { kind: 'field', field: id } : { kind: 'variable', name: id };

/** The field that an operand names; undefined where it is a value. */
export const fieldNamed = (operand: Operand | undefined): string | undefined =>
  operand?.kind === 'field' ? operand.field : operand?.kind === 'variable' ? operand.name : undefined;
