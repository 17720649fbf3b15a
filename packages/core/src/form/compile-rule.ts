import { checkCondition } from '../conditions/check-condition.ts';
import { evaluate } from '../conditions/evaluate.ts';
import type { Block } from '../definitions/block.ts';
import type { FormRule, RuleAction, RuleWhen } from '../definitions/form-rule.ts';
import { fieldsIn } from '../definitions/publish-view.ts';
import { slotRef } from '../definitions/slot-ref.ts';
import { isSystemField, systemFields } from '../definitions/system-fields.ts';
import { compileFor } from './compile-formula.ts';
import { formulaScopeOf, keysRead, type LogicFields } from './logic-fields.ts';
import { formulasOfRecord, type RecordScope } from './surroundings.ts';

/** A rule ready to run. */
export interface CompiledRule {
  readonly rule: FormRule;
  /** Keys of the fields that decide. */
  readonly reads: ReadonlySet<string>;
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
  const compiled = compileWhen(rule.when, fields);
  if (!compiled) return null;
  const refusing = rule.kind === 'validate' && rule.refuses === 'fails';
  const isActive = (scope: RecordScope) => compiled.answer(scope) === !refusing;
  return { rule, reads: compiled.reads, isActive };
}

interface CompiledWhen {
  readonly reads: ReadonlySet<string>;
  /** Null where what is read is empty and there is nothing to say. */
  readonly answer: (scope: RecordScope) => boolean | null;
}

function compileWhen(when: RuleWhen, fields: LogicFields): CompiledWhen | null {
  if (when.kind === 'always') return { reads: new Set(), answer: () => true };
  if (when.kind === 'formula') {
    const compiled = compileFor(when.formula, formulaScopeOf(fields), 'boolean');
    if (!compiled.ok) return null;
    const calculation = compiled.value;
    const answer = ({ formula }: RecordScope) => {
      const result = calculation.run(formula);
      if (!result.ok) return false;
      return typeof result.value === 'boolean' ? result.value : null;
    };
    return { reads: keysRead(calculation.refs, fields), answer };
  }
  const { condition } = when;
  if (checkCondition(condition, (id) => conditionField(id, fields), undefined, formulasOfRecord()).length > 0)
    return null;
  return { reads: keysRead(fieldsIn(condition), fields), answer: (scope) => evaluate(condition, scope.condition) };
}

/** A field as conditions of rules know it. */
export function conditionField(id: string, fields: LogicFields) {
  if (isSystemField(id)) return systemFields[id];
  const field = fields.get(id);
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
export const targetsOf = (action: RuleAction): readonly string[] =>
  'fields' in action ? action.fields : [action.field];
