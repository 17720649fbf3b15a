import { fieldsIn } from '../conditions/fields-in.ts';
import type { RuleWhen } from '../definitions/form-rule.ts';
import { formulaRefs } from '../formula/formula-refs.ts';
import type { Field } from '../records/storage.ts';
import type { LogicFields } from './logic-fields.ts';

/** What decides whether a rule holds: ids of fields and, of cells of a row, of columns. */
export function refsOf(when: RuleWhen): readonly string[] {
  if (when.kind === 'always') return [];
  return when.kind === 'formula' ? formulaRefs(when.formula) : fieldsIn(when.condition);
}

/** The subforms of whose cells it speaks, by the ids of columns. A rule is asked of the rows of one of them at most. */
export function rowsAsked(when: RuleWhen, fields: LogicFields): readonly Field[] {
  const named = new Set(refsOf(when));
  if (named.size === 0) return [];
  return [...fields.values()].filter(({ columns }) => columns.some(({ id }) => named.has(id)));
}

/** Would each row go through all rows? */
export const goesThroughRows = (when: RuleWhen, { id }: Field): boolean =>
  refsOf(when).some((ref) => ref.startsWith(`${id}.`));
