import { checkCondition } from '../conditions/check-condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { conditionField } from '../form/compile-rule.ts';
import type { LogicFields } from '../form/logic-fields.ts';
import { formulasOfNoRecord } from '../form/surroundings.ts';
import type { Issue } from '../issues.ts';
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
