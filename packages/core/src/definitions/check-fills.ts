import type { FieldCatalog } from '../field-type.ts';
import { fitsInto } from '../form/fill.ts';
import { fieldsById, type LogicFields } from '../form/logic-fields.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { type Text, textIn } from '../text.ts';
import { blockName } from './block-name.ts';
import { checkFillTargets } from './check-fill-targets.ts';
import type { FormContext } from './form-context.ts';

/** Fill rules of a field: does every field they name exist, and can it hold what comes? `beside` are those it may fill. */
export function checkFills(
  { id, type, config }: Field,
  beside: LogicFields,
  catalog: FieldCatalog,
  { blocksOf }: FormContext,
): Issue[] {
  const fills = type.fills?.(config);
  if (!fills || fills.rules.length === 0) return [];
  const blocks = blocksOf(fills.formId);
  if (!blocks) return [issue(['blocks', id, 'config', 'fills'], 'unknown_form', unknownForm)];
  const sources = fieldsById(fieldsOf({ blocks: [...blocks] }, catalog));
  return checkFillTargets(id, fills.rules, beside, ({ from }, target) => {
    const source = sources.get(from);
    if (!source) return { code: 'unknown_field', message: unknownSource };
    return fitsInto(source, target) ? null : { code: 'kind', message: doesNotFit(nameOf(source), nameOf(target)) };
  });
}

const nameOf = ({ block, type }: Field) => blockName(block, type);

const unknownForm = { zh: '填充规则的来源表单不存在或还没有发布', en: 'The form to fill from is not published' };
const unknownSource = {
  zh: '填充规则中的来源字段已不存在，换一个字段',
  en: 'The field that a fill rule takes from no longer exists',
};
const doesNotFit = (source: Text, target: Text) => ({
  zh: `「${textIn(source, 'zh')}」的值放不进「${textIn(target, 'zh')}」，换一个类型相同的字段`,
  en: `Values of ${textIn(source, 'en')} do not fit ${textIn(target, 'en')}. Choose a field of the same type`,
});
