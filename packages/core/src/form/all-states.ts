import type { FormRule } from '../definitions/form-rule.ts';
import { blockOfTarget } from '../definitions/slot-ref.ts';
import { colorOf, type FieldState, ruledState, sameState, unsaid } from './field-state.ts';
import type { FormLogic } from './form-logic.ts';

export type Lock = Extract<FormRule, { kind: 'lock' }>;
type IsActive = (rule: number) => boolean;

/** What the rules make of everything that they speak of, by id. What looks as it did in `seen` stays the same object. */
export function statesIn(
  { ruled, blocks, actions, rules }: FormLogic,
  isActive: IsActive,
  lock: Lock | null,
  seen: ReadonlyMap<string, FieldState>,
): ReadonlyMap<string, FieldState> {
  const states = new Map<string, FieldState>();
  for (const id of ruled) {
    const block = blocks.get(id) ?? (blocks.has(blockOfTarget(id)) ? unsaid : undefined);
    if (!block) continue;
    const whole = { color: colorOf(id, rules, isActive), isLocked: lock !== null && !lock.except.includes(id) };
    const state = ruledState(block, actions.get(id) ?? [], isActive, whole);
    const before = seen.get(id);
    states.set(id, before && sameState(before, state) ? before : state);
  }
  return states;
}

/** What the rules make of a cell of a column, by their holding in its row. */
export function cellStateIn(
  { blocks, cellActions, rules }: FormLogic,
  columnId: string,
  isActive: IsActive,
  lock: Lock | null,
): FieldState {
  const block = blocks.get(columnId);
  const isFree = [columnId, block?.parent].some((id) => id && lock?.except.includes(id));
  const whole = { color: colorOf(columnId, rules, isActive), isLocked: lock !== null && !isFree };
  return ruledState(block ?? unsaid, cellActions.get(columnId) ?? [], isActive, whole);
}

/** Ids of what looks different now. */
export const changesBetween = (
  before: ReadonlyMap<string, FieldState>,
  now: ReadonlyMap<string, FieldState>,
): readonly string[] =>
  now === before ? [] : [...now].filter(([id, state]) => before.get(id) !== state).map(([id]) => id);
