import { raw, type Sql, sql } from '../../sql.ts';
import type { Bilingual } from '../../text.ts';
import type { ValueKind } from '../../value-kind.ts';
import type { Domain } from '../domains/domain.ts';

/**
 * What the right side is. `value`: one value of the field's kind. `values`: an array of such values (for a kind that
 * is itself a list, of what it lists). `range`: an array of two values, either of which may be null for "no bound";
 * both are included. `days`: a relative range. `regions`: an array of six-digit administrative codes. `departments`: an
 * array of departments, each meant with all below it. `forms`: an array of form ids. `text`: a text, whatever the kind.
 */
export type OperandShape =
  | 'none'
  | 'value'
  | 'values'
  | 'range'
  | 'days'
  | 'regions'
  | 'departments'
  | 'forms'
  | 'text';

/**
 * One way to compare. A comparison is true or false, never unknown:
 * - a positive operator is true only where both sides have a value and the relation holds;
 * - except that `equals` also holds between two empty sides, and `is-empty` asks for just that;
 * - a right side that cannot be read matches nothing;
 * - a negative operator is true exactly where its positive one is false, so on empty fields too.
 */
export interface Operator {
  /** Stored in definitions; never renamed. The same name may stand for one idea over several kinds. */
  readonly name: string;
  readonly label: Bilingual;
  readonly kinds: readonly ValueKind[];
  readonly takes: OperandShape;
  /** True: the answers of `test` and `where` are turned round. */
  readonly negative: boolean;
  readonly emptyEqualsEmpty: boolean;
  /**
   * Absent: the field's value is asked. `titles`: those of the records it points to, all in `test`, each in `where`.
   * `form`: the forms of the records it names.
   */
  readonly about?: 'titles' | 'form';
  /** Both sides as the domain reads them, neither empty. */
  test(actual: unknown, wanted: unknown, domain: Domain): boolean;
  /** `column` and `bound` as the domain made them. Null counts as false. */
  where(column: Sql, bound: unknown, domain: Domain): Sql;
}

/** An operator as its author writes it. */
interface OperatorInput<Actual, Wanted, Bound>
  extends Pick<Operator, 'name' | 'label' | 'kinds' | 'takes'>,
    Partial<Pick<Operator, 'emptyEqualsEmpty' | 'about'>> {
  test(actual: Actual, wanted: Wanted, domain: Domain): boolean;
  where(column: Sql, bound: Bound, domain: Domain): Sql;
}

export const defineOperator = <Actual, Wanted, Bound>(input: OperatorInput<Actual, Wanted, Bound>): Operator => ({
  negative: false,
  emptyEqualsEmpty: false,
  ...input,
});

/** The exact contrary of a positive operator. */
export const negationOf = (positive: Operator, name: string, label: Bilingual): Operator => ({
  ...positive,
  name,
  label,
  negative: true,
});

/** Null is as good as false before it, and it never gives null. */
export const negate = (condition: Sql): Sql => sql`(${condition}) is not true`;
export const never: Sql = raw('false');
export const always: Sql = raw('true');
