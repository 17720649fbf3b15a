import { checkCondition } from '../conditions/check-condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { conditionField } from '../form/compile-rule.ts';
import type { LogicFields } from '../form/logic-fields.ts';
import { formulasOfNoRecord } from '../form/surroundings.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { targetOf } from '../records/target-of.ts';
import type { FormContext } from './form-context.ts';

/**
 * Which records may be chosen or are shown: a condition over the form they are of, whose variables are fields around the one that
 * points there.
 */
export function checkCandidates(
  { id, type, config, storage }: Field,
  around: readonly Field[],
  catalog: FieldCatalog,
  { blocksOf }: FormContext,
): Issue[] {
  const shown = type.asks?.(config);
  const condition = shown ? shown.condition : type.candidates?.(config);
  const blocks = condition ? blocksOf(shown?.formId ?? targetOf(storage) ?? '') : null;
  if (!condition || !blocks) return [];
  const others: LogicFields = new Map(fieldsOf({ blocks: [...blocks] }, catalog).map((field) => [field.id, field]));
  const variables = [...around.map((field) => field.id), ...(shown ? ['$id'] : [])];
  return checkCondition(condition, (one) => conditionField(one, others), variables, formulasOfNoRecord()).map(
    (found) => ({
      ...found,
      path: ['blocks', id, 'config', shown ? 'condition' : 'filter', ...found.path],
    }),
  );
}

/** What a field's records hang by must lead from one record of their form to one other of it. */
export function checkLevels(
  { id, type, config, storage }: Field,
  catalog: FieldCatalog,
  context: FormContext,
): Issue[] {
  const levels = type.levels?.(config);
  const target = targetOf(storage);
  const blocks = levels && target ? context.blocksOf(target) : null;
  if (!levels || !blocks) return [];
  const parent = fieldsOf({ blocks: [...blocks] }, catalog).find((field) => field.id === levels.parentField);
  if (parent?.kind === 'record' && parent.storage.in === 'column' && targetOf(parent.storage) === target) return [];
  return [
    issue(['blocks', id, 'config', 'parentField'], 'no_parent_field', {
      zh: '上级字段要是那张表单里指向它自己的单条关联',
      en: 'The field above must be a relation of that form to one record of its own',
    }),
  ];
}
