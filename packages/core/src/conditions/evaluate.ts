import { formIdsIn, recordIdsIn } from '../records/pointer.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Comparison, Condition } from './condition.ts';
import type { EvaluateContext } from './context.ts';
import { type Given, unreadable } from './domains/domain.ts';
import { text } from './domains/text.ts';
import { domainOf } from './domains.ts';
import type { Operator } from './operators/operator.ts';
import { findOperator } from './operators.ts';
import { acceptsField, resolveOperand, wantedDomain } from './resolve-operand.ts';

/**
 * Is the condition true of one record? Answers as `compileToSql` does in the database. Throws where a field or an
 * operator does not exist: conditions are checked (`checkCondition`) before they get here.
 */
export function evaluate(condition: Condition, context: EvaluateContext): boolean {
  if ('all' in condition) return condition.all.every((part) => evaluate(part, context));
  if ('any' in condition) return condition.any.some((part) => evaluate(part, context));
  if ('not' in condition) return !evaluate(condition.not, context);
  const kind = kindOf(condition.field, context);
  const operator = operatorOf(condition, kind);
  return holds(condition, kind, operator, context) !== operator.negative;
}

function holds(comparison: Comparison, kind: ValueKind, operator: Operator, context: EvaluateContext): boolean {
  const given = give(comparison, kind, operator, context);
  if (given === unreadable) return false;
  const domain = wantedDomain(operator, kind);
  const wanted = domain.want(given, context);
  if (wanted === unreadable) return false;
  const actual = actualOf(comparison, kind, operator, context);
  if (actual === null || wanted === null) return operator.emptyEqualsEmpty && actual === null && wanted === null;
  return operator.test(actual, wanted, domain);
}

function actualOf(comparison: Comparison, kind: ValueKind, { about }: Operator, context: EvaluateContext): unknown {
  if (about === 'titles') return titles(comparison, context);
  const value = context.valueOf(comparison.field);
  if (about === 'form') return formsNamed(value);
  return domainOf(kind).read(value);
}

function give(comparison: Comparison, kind: ValueKind, operator: Operator, context: EvaluateContext) {
  const resolved = resolveOperand(comparison.operand, operator, kind, context);
  if (resolved === unreadable || resolved.is !== 'field') return resolved;
  const other = kindOf(resolved.field, context);
  if (!acceptsField(operator, kind, other)) return unreadable;
  return { is: 'value', value: context.valueOf(resolved.field) } satisfies Given;
}

/** Null where no record is named. */
function formsNamed(value: unknown): readonly string[] | null {
  const ids = formIdsIn(value);
  return ids.length > 0 ? ids : null;
}

/** As texts are compared; null where none is known. */
function titles({ field }: Comparison, context: EvaluateContext): readonly string[] | null {
  const known = recordIdsIn(context.valueOf(field)).flatMap((id) => text.read(context.titleOf?.(id)) ?? []);
  return known.length > 0 ? known : null;
}

function kindOf(fieldId: string, context: EvaluateContext): ValueKind {
  const field = context.fieldOf(fieldId);
  if (!field) throw new Error(`A condition names the field ${fieldId}, which does not exist.`);
  return field.kind;
}

/** Throws where a field of that kind cannot be asked that. */
export function operatorOf({ field, operator: name }: Comparison, kind: ValueKind): Operator {
  const operator = findOperator(name, kind);
  if (!operator) throw new Error(`A condition asks ${name} of the field ${field}, which is of kind ${kind}.`);
  return operator;
}
