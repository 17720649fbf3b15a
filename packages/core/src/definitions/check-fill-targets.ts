import type { LogicFields } from '../form/logic-fields.ts';
import { type Issue, issue } from '../issues.ts';
import type { Field } from '../records/storage.ts';
import { type Bilingual, type Text, textIn } from '../text.ts';
import { blockName } from './block-name.ts';
import type { FillRule } from './fill-rule.ts';

/** Why a target cannot take what comes. */
interface Unfit {
  readonly code: string;
  readonly message: Bilingual;
}

/**
 * Lines that say what goes into which field: is each whole, does its target exist, is none filled twice? `unfit` says
 * whether the target can take what comes. `beside` are the fields that `id` may fill, itself among them.
 */
export function checkFillTargets(
  id: string,
  rules: readonly FillRule[],
  beside: LogicFields,
  unfit: (rule: FillRule, target: Field) => Unfit | null,
): Issue[] {
  const filled = new Set<string>();
  return rules.flatMap((rule, index) => {
    const { from, to } = rule;
    const at = ['blocks', id, 'config', 'fills', index];
    if (from === '' || to === '') return [issue(at, 'required', incomplete)];
    const target = beside.get(to);
    if (!target) return [issue(at, 'unknown_field', unknownField)];
    if (filled.has(to)) return [issue(at, 'filled_twice', twice(nameOf(target)))];
    filled.add(to);
    if (target.type.supports.generated || to === id) return [issue(at, 'unfit', cannotBeFilled(nameOf(target)))];
    const found = unfit(rule, target);
    return found ? [issue(at, found.code, found.message)] : [];
  });
}

const nameOf = ({ block, type }: Field) => blockName(block, type);

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
