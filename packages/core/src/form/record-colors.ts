import type { RuleColor } from '../definitions/form-rule.ts';
import type { Values } from '../records/record.ts';
import type { Field } from '../records/storage.ts';
import { formLogic, type LogicForm } from './form-logic.ts';
import { LiveRecord } from './live-record.ts';
import type { Surroundings } from './surroundings.ts';

/** The colors of one record in a list. */
export interface ColorsShown {
  readonly record: RuleColor | null;
  readonly fieldOf: (id: string) => RuleColor | null;
}

/** What the style rules of a form make of records that are stored. */
export interface RecordColors {
  /** Ids of the fields they read. */
  readonly reads: readonly string[];
  readonly of: (values: Values, surroundings: Surroundings) => ColorsShown;
}

/** Null where no style rule can be asked. Lists hold the number of rows, not the rows: rules about rows are left out. */
export function recordColors({ blocks, rules = [] }: LogicForm, fields: readonly Field[]): RecordColors | null {
  const styles = rules.filter(({ kind }) => kind === 'style');
  const inLists = fields.filter(({ storage }) => storage.in !== 'children');
  const logic = formLogic({ blocks, rules: styles }, inLists);
  if (logic.rules.length === 0) return null;
  const keys = new Set(logic.rules.flatMap(({ reads }) => [...reads]));
  return {
    reads: inLists.filter(({ key }) => keys.has(key)).map(({ id }) => id),
    of: (values, surroundings) => {
      const live = new LiveRecord({ ...logic, steps: [] }, values, false, () => surroundings);
      return { record: live.color, fieldOf: (id) => live.stateOf(id)?.color ?? null };
    },
  };
}
