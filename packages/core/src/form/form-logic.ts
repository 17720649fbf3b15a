import type { Block } from '../definitions/block.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { Field } from '../records/storage.ts';
import { type CompiledRule, compileRule, expandTargets, type RuledAction, targetsOf } from './compile-rule.ts';
import { compileStep, type Step } from './compile-step.ts';
import { fieldsById, type LogicFields } from './logic-fields.ts';
import { orderSteps } from './order-steps.ts';

/** Everything in a form that calculates or decides, compiled once per publication. */
export interface FormLogic {
  readonly fields: LogicFields;
  readonly byKey: ReadonlyMap<string, Field>;
  /** Everything in the form by its id, layout too. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** What fields follow from others, each after all it reads. */
  readonly steps: readonly Step[];
  /** Places of the steps by the keys of their fields. */
  readonly stepAt: ReadonlyMap<string, number>;
  readonly rules: readonly CompiledRule[];
  /** What may happen to a block, by its id, in the order of the rules. Layout is in it too. */
  readonly actions: ReadonlyMap<string, readonly RuledAction[]>;
  /** Blocks that some rule may change the look of. */
  readonly ruled: ReadonlySet<string>;
  /** By key: places of the steps and of the rules that read it. */
  readonly readers: ReadonlyMap<string, { readonly steps: readonly number[]; readonly rules: readonly number[] }>;
  /** Ids of fields in circles, which are not calculated. Only drafts have any. */
  readonly cycles: readonly (readonly string[])[];
  /** Nothing is calculated and nothing decided. */
  readonly isEmpty: boolean;
}

export type LogicForm = Pick<PublishedForm, 'blocks'> & Partial<Pick<PublishedForm, 'rules'>>;

/** `fields` are those of the form. */
export function formLogic({ blocks, rules: written = [] }: LogicForm, fields: readonly Field[]): FormLogic {
  const byId = fieldsById(fields);
  const rules = written.flatMap((rule) => compileRule(rule, byId) ?? []);
  const actions = actionsOf(rules, blocks, byId);
  const all = fields.flatMap((field) => compileStep(field, actions.get(field.id) ?? [], rules, byId) ?? []);
  const { steps, cycles } = orderSteps(all);
  const idOf = new Map(fields.map(({ id, key }) => [key, id]));
  return {
    fields: byId,
    byKey: new Map(fields.map((field) => [field.key, field])),
    blocks: new Map(blocks.map((block) => [block.id, block])),
    steps,
    stepAt: new Map(steps.map(({ key }, index) => [key, index])),
    rules,
    actions,
    ruled: ruledBlocks(rules, actions, fields),
    readers: readersOf(steps, rules),
    cycles: cycles.map((keys) => keys.map((key) => idOf.get(key) ?? key)),
    isEmpty: steps.length === 0 && rules.length === 0,
  };
}

function actionsOf(rules: readonly CompiledRule[], blocks: readonly Block[], fields: LogicFields) {
  const actions = new Map<string, RuledAction[]>();
  rules.forEach(({ rule }, index) => {
    if (rule.kind !== 'interact') return;
    for (const action of rule.actions) {
      const named = targetsOf(action);
      for (const id of new Set([...named, ...expandTargets(named, blocks, fields)]))
        actions.set(id, [...(actions.get(id) ?? []), { rule: index, action }]);
    }
  });
  return actions;
}

function ruledBlocks(
  rules: readonly CompiledRule[],
  actions: ReadonlyMap<string, unknown>,
  fields: readonly Field[],
): ReadonlySet<string> {
  const locks = rules.some(({ rule }) => rule.kind === 'lock');
  const coloured = rules.flatMap(({ rule }) => (rule.kind === 'style' ? rule.fields : []));
  return new Set([...actions.keys(), ...coloured, ...(locks ? fields.map(({ id }) => id) : [])]);
}

function readersOf(steps: readonly Step[], rules: readonly CompiledRule[]) {
  const readers = new Map<string, { steps: number[]; rules: number[] }>();
  const at = (key: string) => {
    const found = readers.get(key) ?? { steps: [], rules: [] };
    readers.set(key, found);
    return found;
  };
  steps.forEach(({ reads }, index) => {
    for (const key of reads) at(key).steps.push(index);
  });
  rules.forEach(({ rule, reads }, index) => {
    // A lock is about the record as it is stored.
    if (rule.kind !== 'lock') for (const key of reads) at(key).rules.push(index);
  });
  return readers;
}
