import type { Block } from '../definitions/block.ts';
import type { PublishedForm } from '../definitions/form.ts';
import type { Field } from '../records/storage.ts';
import { afterHiddenCells } from './blank-rows.ts';
import { actionTargets, type CompiledRule, compileRule, expandTargets, type RuledAction } from './compile-rule.ts';
import { type ColumnStep, compileColumn, compileStep, type Step } from './compile-step.ts';
import { columnName, fieldsById, type LogicFields } from './logic-fields.ts';
import { optionRulesOf } from './option-rules.ts';
import { orderSteps } from './order-steps.ts';

/** Everything in a form that calculates or decides, compiled once per publication. */
export interface FormLogic {
  readonly fields: LogicFields;
  readonly byKey: ReadonlyMap<string, Field>;
  /** Everything in the form by its id, layout too. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** What fields and columns follow from others, each after all it reads. */
  readonly steps: readonly (Step | ColumnStep)[];
  /** By the key of each field, what follows in its rows; nothing where it is no subform. */
  readonly columnSteps: ReadonlyMap<string, readonly ColumnStep[]>;
  /** Key of the field that draws what has the id: of a column, its subform. */
  readonly drawnBy: ReadonlyMap<string, string>;
  /** Places of the steps by the keys of their fields; of columns by `<subform>.<column>`. */
  readonly stepAt: ReadonlyMap<string, number>;
  readonly rules: readonly CompiledRule[];
  /** What may happen to a block, by its id, or to a slot, in the order of the rules. Layout is in it too. */
  readonly actions: ReadonlyMap<string, readonly RuledAction[]>;
  /** Of columns of whose cells rules decide row by row: all that may happen to a cell, in the order of the rules. */
  readonly cellActions: ReadonlyMap<string, readonly RuledAction[]>;
  /** Blocks and slots that some rule may change the look of. */
  readonly ruled: ReadonlySet<string>;
  /** By key, and by the names of columns: places of the steps and of the rules that read it. */
  readonly readers: ReadonlyMap<string, { readonly steps: readonly number[]; readonly rules: readonly number[] }>;
  /** Some field or column starts from what another form says. */
  readonly hasLinked: boolean;
  /** Ids of fields in circles, which are not calculated. Only drafts have any. */
  readonly cycles: readonly (readonly string[])[];
  /** Nothing is calculated and nothing decided. */
  readonly isEmpty: boolean;
}

export type LogicForm = Pick<PublishedForm, 'blocks'> & Partial<Pick<PublishedForm, 'rules'>>;

/** `fields` are those of the form. */
export function formLogic({ blocks, rules: written = [] }: LogicForm, fields: readonly Field[]): FormLogic {
  const byId = fieldsById(fields);
  const rules = [...optionRulesOf(fields), ...written].flatMap((rule) => compileRule(rule, byId) ?? []);
  const actions = actionsOf(rules, blocks, byId);
  const cellActions = cellActionsOf(rules, actions, fields);
  const following = fields.flatMap((field) =>
    field.columns.flatMap((column) => {
      const own = cellActions.get(column.id) ?? actions.get(column.id) ?? [];
      return compileColumn(column, field, own, rules, byId) ?? [];
    }),
  );
  const own = fields.flatMap((field) => compileStep(field, actions.get(field.id) ?? [], rules, byId) ?? []);
  const all = own.map((step) => readingColumns(step, following));
  const columns = afterHiddenCells(following, all);
  const { steps, cycles } = orderSteps([...columns, ...all]);
  const idOf = new Map(
    fields.flatMap((field) => [
      [field.key, field.id] as const,
      ...field.columns.map((column) => [columnName(field, column), column.id] as const),
    ]),
  );
  return {
    fields: byId,
    byKey: new Map(fields.map((field) => [field.key, field])),
    blocks: new Map(blocks.map((block) => [block.id, block])),
    steps,
    columnSteps: new Map(fields.map(({ key }) => [key, columns.filter(({ subform }) => subform.key === key)])),
    drawnBy: new Map(
      fields.flatMap(({ id, key, columns }) => [
        [id, key] as const,
        ...columns.map((column) => [column.id, key] as const),
      ]),
    ),
    stepAt: new Map(steps.map(({ key }, index) => [key, index])),
    rules,
    actions,
    cellActions,
    ruled: ruledBlocks(rules, [...actions.keys(), ...cellActions.keys()], fields),
    readers: readersOf(steps, rules),
    hasLinked: steps.some(({ field }) => field.block.default?.kind === 'linkage'),
    cycles: cycles.map((keys) => keys.map((key) => idOf.get(key) ?? key)),
    isEmpty: steps.length === 0 && rules.length === 0,
  };
}

function actionsOf(rules: readonly CompiledRule[], blocks: readonly Block[], fields: LogicFields) {
  const actions = new Map<string, RuledAction[]>();
  rules.forEach(({ rule, subform }, index) => {
    if (rule.kind !== 'interact' || subform) return;
    for (const action of rule.actions) {
      const named = actionTargets(action);
      for (const id of new Set([...named, ...expandTargets(named, blocks, fields)]))
        actions.set(id, [...(actions.get(id) ?? []), { rule: index, action }]);
    }
  });
  return actions;
}

function cellActionsOf(
  rules: readonly CompiledRule[],
  actions: ReadonlyMap<string, readonly RuledAction[]>,
  fields: readonly Field[],
): ReadonlyMap<string, readonly RuledAction[]> {
  const found = new Map<string, readonly RuledAction[]>();
  for (const subform of fields)
    for (const { id } of subform.columns) {
      const own = rules.flatMap(({ rule, subform: asked }, index) =>
        rule.kind === 'interact' && asked?.id === subform.id
          ? rule.actions.flatMap((action) => (actionTargets(action).includes(id) ? { rule: index, action } : []))
          : [],
      );
      const isColoured = rules.some(
        ({ rule, subform: asked }) =>
          rule.kind === 'style' && asked?.id === subform.id && (rule.record || rule.fields.includes(id)),
      );
      if (own.length === 0 && !isColoured) continue;
      found.set(
        id,
        [...(actions.get(id) ?? []), ...own].sort((one, other) => one.rule - other.rule),
      );
    }
  return found;
}

function ruledBlocks(
  rules: readonly CompiledRule[],
  named: readonly string[],
  fields: readonly Field[],
): ReadonlySet<string> {
  const locks = rules.some(({ rule }) => rule.kind === 'lock');
  const coloured = rules.flatMap(({ rule, subform }) => (rule.kind === 'style' && !subform ? rule.fields : []));
  return new Set([...named, ...coloured, ...(locks ? fields.map(({ id }) => id) : [])]);
}

/** Who reads a subform as a whole, as rules do, reads its columns. */
function readingColumns(step: Step, columns: readonly ColumnStep[]): Step {
  const read = columns.filter(({ subform }) => step.reads.has(subform.key)).map(({ key }) => key);
  return read.length > 0 ? { ...step, reads: new Set([...step.reads, ...read]) } : step;
}

function readersOf(steps: readonly (Step | ColumnStep)[], rules: readonly CompiledRule[]) {
  const readers = new Map<string, { steps: number[]; rules: number[] }>();
  const at = (key: string) => {
    const found = readers.get(key) ?? { steps: [], rules: [] };
    readers.set(key, found);
    return found;
  };
  steps.forEach(({ reads }, index) => {
    // Whoever reads a column reads it anew when the rows are said anew.
    const names = new Set([...reads].flatMap((name) => [name, name.split('.')[0] ?? name]));
    for (const name of names) at(name).steps.push(index);
  });
  rules.forEach(({ rule, subform, reads }, index) => {
    // A lock is about the record as it is stored; a row that changes is another row.
    if (rule.kind === 'lock') return;
    for (const key of reads) if (key !== subform?.key) at(key).rules.push(index);
  });
  return readers;
}
