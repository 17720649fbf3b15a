import type { FieldCatalog } from '../field-type.ts';
import { fitsInto } from '../form/fill.ts';
import { fieldsById, type LogicFields } from '../form/logic-fields.ts';
import { type Issue, issue } from '../issues.ts';
import { type Field, fieldsOf } from '../records/storage.ts';
import { type Text, textIn } from '../text.ts';
import { blockName } from './block-name.ts';
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
  const path = ['blocks', id, 'config', 'fills'];
  const blocks = blocksOf(fills.formId);
  if (!blocks) return [issue(path, 'unknown_form', unknownForm)];
  const sources = fieldsById(fieldsOf({ blocks: [...blocks] }, catalog));
  const filled = new Set<string>();
  return fills.rules.flatMap(({ from, to }, index) => {
    const at = [...path, index];
    if (from === '' || to === '') return [issue(at, 'required', incomplete)];
    const [source, target] = [sources.get(from), beside.get(to)];
    if (!source || !target) return [issue(at, 'unknown_field', unknownField)];
    if (filled.has(to)) return [issue(at, 'filled_twice', twice(nameOf(target)))];
    filled.add(to);
    if (target.type.supports.generated || to === id) return [issue(at, 'unfit', cannotBeFilled(nameOf(target)))];
    return fitsInto(source, target) ? [] : [issue(at, 'kind', doesNotFit(nameOf(source), nameOf(target)))];
  });
}

const nameOf = ({ block, type }: Field) => blockName(block, type);

const unknownForm = { zh: '填充规则的来源表单不存在或还没有发布', en: 'The form to fill from is not published' };
const incomplete = { zh: '填充规则还缺一个字段', en: 'A fill rule lacks a field' };
const unknownField = { zh: '填充规则中的字段已不存在，换一个字段', en: 'A field of a fill rule no longer exists' };
const twice = (name: Text) => ({
  zh: `「${textIn(name, 'zh')}」被填充两次，去掉一条`,
  en: `${textIn(name, 'en')} is filled twice. Remove one of the rules`,
});
const cannotBeFilled = (name: Text) => ({
  zh: `「${textIn(name, 'zh')}」不能被填充，换一个字段`,
  en: `${textIn(name, 'en')} cannot be filled. Choose another field`,
});
const doesNotFit = (source: Text, target: Text) => ({
  zh: `「${textIn(source, 'zh')}」的值放不进「${textIn(target, 'zh')}」，换一个类型相同的字段`,
  en: `Values of ${textIn(source, 'en')} do not fit ${textIn(target, 'en')}. Choose a field of the same type`,
});
