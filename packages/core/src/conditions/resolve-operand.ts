import { noHierarchy } from '../people/hierarchy.ts';
import type { ValueKind } from '../value-kind.ts';
import type { Operand } from './condition.ts';
import type { ConditionContext } from './context.ts';
import { type Domain, type Given, type Unreadable, unreadable } from './domains/domain.ts';
import { departmentTrees } from './domains/ids.ts';
import { forms } from './domains/pointer.ts';
import { text } from './domains/text.ts';
import { domainOf, elementOf } from './domains.ts';
import type { Operator } from './operators/operator.ts';
import { relativeDays } from './relative-dates.ts';
import { localDay } from './time-zone.ts';

/** A right side that is another field is looked up by the back end, each in its own way. */
export type Resolved = Given | { readonly is: 'field'; readonly field: string } | Unreadable;

/** What the operand stands for here and now. */
export function resolveOperand(
  operand: Operand | undefined,
  operator: Operator,
  kind: ValueKind,
  context: ConditionContext,
): Resolved {
  if (operator.takes === 'none') return { is: 'value', value: null };
  if (!operand || !acceptsOperand(operator, kind, operand.kind)) return unreadable;
  switch (operand.kind) {
    case 'constant':
      return { is: 'value', value: operand.value };
    case 'field':
      return { is: 'field', field: operand.field };
    case 'variable':
      return { is: 'value', value: variable(context.variables ?? {}, operand.name) };
    case 'formula':
      return calculate(operand.formula, context);
    case 'current-user':
      return { is: 'value', value: context.actor.userId };
    case 'current-subordinates':
      return { is: 'value', value: subordinates(operand, context) };
    case 'current-departments':
      return { is: 'value', value: departments(operand, kind, context) };
    case 'relative': {
      const today = localDay(context.now.getTime(), context.timeZone);
      return { is: 'days', days: relativeDays(operand, today, context.actor.fiscalYearStart) };
    }
  }
}

/** May such an operand stand on the right side of this operator over a field of this kind? */
export function acceptsOperand({ takes }: Operator, kind: ValueKind, operand: Operand['kind']): boolean {
  switch (operand) {
    case 'constant':
    case 'variable':
      return takes !== 'none' && takes !== 'days';
    case 'field':
      return takes === 'value' || (takes === 'values' && elementOf(kind) !== undefined);
    case 'formula':
      return takes === 'value' || takes === 'values';
    case 'current-user':
      return (takes === 'value' || takes === 'values') && elementOf(kind) === 'user';
    case 'current-subordinates':
      return takes === 'values' && elementOf(kind) === 'user';
    case 'current-departments':
      return takes === 'departments' || (takes === 'values' && ofPeople.has(elementOf(kind)));
    case 'relative':
      return takes === 'days' || (takes === 'value' && (kind === 'date' || kind === 'moment'));
  }
}

/** May a field of kind `other` stand on the right side? */
export const acceptsField = ({ takes }: Operator, kind: ValueKind, other: ValueKind): boolean =>
  takes === 'value'
    ? other === kind
    : takes === 'values' && elementOf(kind) !== undefined && elementOf(kind) === elementOf(other);

/** The domain that reads this operator's right side. */
export function wantedDomain({ takes }: Operator, kind: ValueKind): Domain {
  const domain = domainOf(kind);
  if (takes === 'values') return domain.list ?? domain;
  if (takes === 'departments') return departmentTrees as Domain;
  if (takes === 'forms') return forms as Domain;
  if (takes === 'text') return text as Domain;
  if (takes === 'range') return domain.range ?? domain;
  return domain;
}

function calculate(formula: string, context: ConditionContext): Resolved {
  if (!context.formulas) throw new Error('A condition has a formula in it, and its caller calculates none.');
  const value = context.formulas.run(formula, context);
  return value === undefined ? unreadable : { is: 'value', value };
}

const ofPeople: ReadonlySet<string | undefined> = new Set(['user', 'department']);

type Of<Kind extends Operand['kind']> = Extract<Operand, { kind: Kind }>;

function subordinates({ includeMe }: Of<'current-subordinates'>, { actor }: ConditionContext): readonly string[] {
  const { userId, hierarchy = noHierarchy } = actor;
  const below = hierarchy.subordinatesOf(userId);
  return includeMe ? [userId, ...below] : below;
}

function departments({ includeBelow }: Of<'current-departments'>, kind: ValueKind, { actor }: ConditionContext) {
  const { departmentIds, hierarchy = noHierarchy } = actor;
  const meant = includeBelow ? hierarchy.departmentsWithin(departmentIds) : departmentIds;
  return elementOf(kind) === 'user' ? hierarchy.membersOf(meant) : meant;
}

const variable = (variables: Readonly<Record<string, unknown>>, name: string): unknown =>
  Object.hasOwn(variables, name) ? variables[name] : null;
