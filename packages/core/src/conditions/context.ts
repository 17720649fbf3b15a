import type { Actor } from '../actor.ts';
import type { Sql } from '../sql.ts';
import type { ValueKind } from '../value-kind.ts';
import type { OperandFormulas } from './operand-formulas.ts';

/** What operands other than constants and fields take their value from. */
export interface ConditionContext {
  readonly actor: Pick<Actor, 'userId' | 'departmentIds' | 'hierarchy' | 'fiscalYearStart'>;
  readonly now: Date;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  /** JSON forms by name. One that is missing counts as empty. */
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Absent: a condition with a formula in it cannot be asked, and `checkCondition` has refused it. */
  readonly formulas?: OperandFormulas;
}

export interface EvaluateContext extends ConditionContext {
  /** In the JSON form of the field's kind; undefined and null are empty. */
  readonly valueOf: (fieldId: string) => unknown;
  readonly fieldOf: (fieldId: string) => { readonly kind: ValueKind } | undefined;
  /** Of a related record; undefined where it is not known, which no condition on titles is true of. */
  readonly titleOf?: (recordId: string) => string | undefined;
}

/**
 * A field as an SQL expression. Kinds are stored as storage.ts says; `records` is an expression of type uuid[], such as
 * `array(select target_id from link where record_id = t.id)`.
 */
export interface ConditionColumn {
  readonly sql: Sql;
  readonly kind: ValueKind;
  /** Of a relation: true where it points to a record of whose title `met` is true. Absent: no title is known. */
  readonly titled?: (met: (title: Sql) => Sql) => Sql;
}

export interface CompileContext extends ConditionContext {
  /** Any name the caller understands, so also that of a related record's title, as a text given by a subquery. */
  readonly columnOf: (fieldId: string) => ConditionColumn | undefined;
}
