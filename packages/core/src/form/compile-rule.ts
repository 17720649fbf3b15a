import { checkCondition } from '../conditions/check-condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Block } from '../definitions/block.ts';
import type { FormRule, RuleAction, RuleWhen } from '../definitions/form-rule.ts';
import { slotRef } from '../definitions/slot-ref.ts';
import { isSystemField, systemFields } from '../definitions/system-fields.ts';
import type { Field } from '../records/storage.ts';
import { compileFor } from './compile-formula.ts';
import { formulaScopeOf, keysRead, type LogicFields, namesRead } from './logic-fields.ts';
import { goesThroughRows, refsOf, rowsAsked } from './rule-place.ts';
import { formulasOfRecord, type RecordScope } from './surroundings.ts';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: FormRule;
  /** The subform whose rows it is asked of one by one, since it speaks of their cells; null: it is asked of the record. */
  readonly subform: Field | null;
  /** Keys of the fields that decide. */
  readonly reads: ReadonlySet<string>;
  /** The same, but of columns their names, `<subform>.<column>`. */
  readonly names: ReadonlySet<string>;
  /** Does it hold? Of a validation: does it refuse? */
  readonly isActive: (scope: RecordScope) => boolean;
}

/** An action that concerns a field, and the place of its rule among the rules. */
export interface RuledAction {
  readonly rule: number;
  readonly action: RuleAction;
}

/** Null where the rule is switched off or speaks of what does not exist: drafts may, publications do not. */
export function compileRule(rule: FormRule, fields: LogicFields): CompiledRule | null {
  if (!rule.enabled) return null;
  const [subform = null, ...others] = rowsAsked(rule.when, fields);
  // A record is locked as a whole.
  if (others.length > 0 || (subform && rule.kind === 'lock')) return null;
  const answer = compileWhen(rule.when, fields, subform);
  if (!answer) return null;
  const refusing = rule.kind === 'validate' && rule.refuses === 'fails';
  const isActive = (scope: RecordScope) => answer(scope) === !refusing;
  const refs = refsOf(rule.when);
  const reads = new Set([...keysRead(refs, fields), ...(subform ? [subform.key] : [])]);
  return { rule, subform, reads, names: namesRead(refs, fields, subform ?? undefined), isActive };
}

/** Null where what is read is empty and there is nothing to say. */
type Answer = (scope: RecordScope) => boolean | null;

function compileWhen(when: RuleWhen, fields: LogicFields, subform: Field | null): Answer | null {
  if (when.kind === 'always') return () => true;
  if (subform && goesThroughRows(when, subform)) return null;
  if (when.kind === 'formula') {
    const compiled = compileFor(when.formula, formulaScopeOf(fields, subform ?? undefined), 'boolean');
    if (!compiled.ok) return null;
    const calculation = compiled.value;
    return ({ formula }) => {
      const result = calculation.run(formula);
      if (!result.ok) return false;
      return typeof result.value === 'boolean' ? result.value : null;
    };
  }
  const { condition } = when;
  if (checkCondition(condition, (id) => conditionField(id, fields, subform), undefined, formulasOfRecord()).length > 0)
    return null;
  return (scope) => evaluate(condition, scope.condition);
}

/** A field as conditions of rules know it. In the rows of `subform`, also a column. */
export function conditionField(id: string, fields: LogicFields, subform: Field | null = null) {
  if (isSystemField(id)) return systemFields[id];
  const field = subform?.columns.find((column) => column.id === id) ?? fields.get(id);
  return field && { kind: field.kind, label: field.block.label };
}

/** Ids of the fields that an action or a rule means: layout, or a slot of it, stands for all that is in it. */
export function expandTargets(ids: readonly string[], blocks: readonly Block[], fields: LogicFields): string[] {
  const named = new Set(ids);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const isMeant = (block: Block | undefined, depth = 0): boolean =>
    block !== undefined &&
    depth < 50 &&
    (named.has(block.id) ||
      (block.parent !== null && block.slot !== null && named.has(slotRef(block.parent, block.slot))) ||
      (block.parent !== null && isMeant(byId.get(block.parent), depth + 1)));
  return blocks.filter((block) => fields.has(block.id) && isMeant(block)).map(({ id }) => id);
}

/** What an action names: ids of blocks, and slots by `slotRef`. */
export const actionTargets = (action: RuleAction): readonly string[] =>
  'fields' in action ? action.fields : [action.field];
