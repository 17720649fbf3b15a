import type { Block } from '../definitions/block.ts';
import type { RuleColor } from '../definitions/form-rule.ts';
import type { CompiledRule, RuledAction } from './compile-rule.ts';

/** What the rules make of a field, or of a piece of layout, for the record at hand. */
export interface FieldState {
  readonly visible: boolean;
  /** Never what a rule hides. */
  readonly required: boolean;
  readonly editable: boolean;
  /** Ids of the options that may be chosen; null: all. */
  readonly options: readonly string[] | null;
  readonly color: RuleColor | null;
}

type Said = Pick<Block, 'hidden' | 'required' | 'readOnly'>;

/** Of a slot of layout, the form itself says nothing. */
export const unsaid: Said = { hidden: false, required: false, readOnly: false };

/** Where no rule speaks of it. */
export const plainState = ({ hidden, required, readOnly }: Said): FieldState => ({
  visible: !hidden,
  required,
  editable: !readOnly,
  options: null,
  color: null,
});

/** `isActive` says which rules hold, by their places. Of rules that disagree the later one counts. */
export function ruledState(
  block: Said,
  actions: readonly RuledAction[],
  isActive: (rule: number) => boolean,
  { color, isLocked }: { readonly color: RuleColor | null; readonly isLocked: boolean },
): FieldState {
  let { required, editable, options } = plainState(block);
  for (const { rule, action } of actions) {
    if (!isActive(rule)) continue;
    if (action.do === 'require' || action.do === 'optional') required = action.do === 'require';
    if (action.do === 'read-only' || action.do === 'editable') editable = action.do === 'editable';
    if (action.do === 'set') editable = false;
    if (action.do === 'limit') options = options ? options.filter((id) => action.options.includes(id)) : action.options;
  }
  const isShown = isShownBy(actions, isActive);
  return {
    visible: isShown && !block.hidden,
    required: required && isShown,
    editable: editable && !isLocked,
    options,
    color,
  };
}

/** Shown unless a rule hides it; where rules show it, hidden unless one of them holds. */
export function isShownBy(actions: readonly RuledAction[], isActive: (rule: number) => boolean): boolean {
  let isShown = !actions.some(({ action }) => action.do === 'show');
  for (const { rule, action } of actions) {
    if ((action.do === 'show' || action.do === 'hide') && isActive(rule)) isShown = action.do === 'show';
  }
  return isShown;
}

/**
 * The colour that the last style rule that holds gives: to a field by its id, to the record with null. What colours the
 * whole of a row colours each cell of it.
 */
export function colorOf(
  fieldId: string | null,
  rules: readonly Pick<CompiledRule, 'rule' | 'subform'>[],
  isActive: (rule: number) => boolean,
): RuleColor | null {
  let color: RuleColor | null = null;
  rules.forEach(({ rule, subform }, index) => {
    if (rule.kind !== 'style') return;
    const isMeant = fieldId === null ? rule.record : rule.fields.includes(fieldId) || (rule.record && subform !== null);
    if (!isMeant) return;
    if (isActive(index)) ({ color } = rule);
  });
  return color;
}

export const sameState = (one: FieldState, other: FieldState): boolean =>
  one.visible === other.visible &&
  one.required === other.required &&
  one.editable === other.editable &&
  one.color === other.color &&
  (one.options === other.options || one.options?.join() === other.options?.join());
