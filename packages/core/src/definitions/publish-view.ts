import { type Condition, comparisonsOf } from '../conditions/condition.ts';
import type { FieldCatalog } from '../field-type.ts';
import { type Issue, issue } from '../issues.ts';
import { fieldsOf } from '../records/storage.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { textIn } from '../text.ts';
import type { Block } from './block.ts';
import { isSystemField } from './system-fields.ts';
import { type PublishedView, ViewDraft } from './view.ts';

/** The only road from a draft to a published view. `blocks` are those of its form; null when the form is gone. */
export function publishView(draft: unknown, blocks: Block[] | null, catalog: FieldCatalog): Result<PublishedView> {
  const parsed = parse(ViewDraft, draft);
  if (!parsed.ok) return parsed;
  const view = parsed.value;
  const known = new Set(fieldsOf({ blocks: blocks ?? [] }, catalog).map(({ id }) => id));
  const isKnown = (id: string) => isSystemField(id) || known.has(id);

  const issues: Issue[] = [];
  if (!blocks)
    issues.push(
      issue(['formId'], 'unknown_form', { zh: '视图的表单不存在', en: 'The form of the view does not exist' }),
    );
  if (textIn(view.name, 'zh').trim() === '')
    issues.push(issue(['name'], 'required', { zh: '给视图起一个名称', en: 'Give the view a name' }));
  view.sort.forEach(({ field }, index) => {
    if (!isKnown(field)) issues.push(missing(['sort', index], '排序', 'sort'));
  });
  fieldsIn(view.filter).forEach((field) => {
    if (!isKnown(field)) issues.push(missing(['filter'], '筛选条件', 'filter'));
  });
  if (issues.length > 0) return err({ code: 'invalid', issues });
  return ok({ ...view, columns: view.columns.filter(({ field }) => isKnown(field)) });
}

/** Every field that a condition reads, on either side of its comparisons. */
export const fieldsIn = (condition: Condition | null): string[] =>
  (condition ? comparisonsOf(condition) : []).flatMap(({ field, operand }) =>
    operand?.kind === 'field' ? [field, operand.field] : [field],
  );

const missing = (path: (string | number)[], zh: string, en: string) =>
  issue(path, 'unknown_field', {
    zh: `${zh}里有一个字段已不在表单中，换一个字段`,
    en: `A field of the ${en} is no longer in the form. Choose another`,
  });
