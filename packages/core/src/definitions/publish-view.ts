import { checkCondition } from '../conditions/check-condition.ts';
import { type Condition, comparisonsOf } from '../conditions/condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { formulaRefs } from '../formula/formula-refs.ts';
import { type Issue, issue } from '../issues.ts';
import { fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { textIn } from '../text.ts';
import type { Block } from './block.ts';
import { blockName } from './block-name.ts';
import { isSystemField, systemFields } from './system-fields.ts';
import { type PublishedView, ViewDraft } from './view.ts';

/** The only road from a draft to a published view. `blocks` are those of its form; null when the form is gone. */
export function publishView(draft: unknown, blocks: Block[] | null, catalog: FieldCatalog): Result<PublishedView> {
  const parsed = parse(ViewDraft, draft);
  if (!parsed.ok) return parsed;
  const view = parsed.value;
  const known = new Map(fieldsOf({ blocks: blocks ?? [] }, catalog).map((field) => [field.id, field]));
  const isKnown = (id: string) => isSystemField(id) || known.has(id);
  const fieldOf = (id: string) => {
    if (isSystemField(id)) return systemFields[id];
    const field = known.get(id);
    return field && { kind: field.kind, label: blockName(field.block, field.type) };
  };

  const issues: Issue[] = [];
  if (!blocks)
    issues.push(
      issue(['formId'], 'unknown_form', { zh: '视图的表单不存在', en: 'The form of the view does not exist' }),
    );
  if (textIn(view.name, 'zh').trim() === '')
    issues.push(issue(['name'], 'required', { zh: '给视图起一个名称', en: 'Give the view a name' }));
  view.sort.forEach(({ field }, index) => {
    if (!isKnown(field)) issues.push(issue(['sort', index], 'unknown_field', unknownSort));
  });
  if (view.filter) {
    issues.push(
      ...checkCondition(view.filter, fieldOf).map((found) => ({ ...found, path: ['filter', ...found.path] })),
    );
  }
  if (issues.length > 0) return err({ code: 'invalid', issues });
  return ok({ ...view, columns: view.columns.filter(({ field }) => isKnown(field)) });
}

/** Every field that a condition reads, on either side of its comparisons. */
export const fieldsIn = (condition: Condition | null): string[] =>
  (condition ? comparisonsOf(condition) : []).flatMap(({ field, operand }) => {
    if (operand?.kind === 'field') return [field, operand.field];
    return operand?.kind === 'formula' ? [field, ...formulaRefs(operand.formula)] : [field];
  });

const unknownSort = {
  zh: '排序里有一个字段已不在表单中，换一个字段',
  en: 'A field of the sort is no longer in the form. Choose another',
};
