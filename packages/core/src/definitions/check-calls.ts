import { typedWords } from '../connectors/field-call.ts';
import { takesTexts } from '../form/fill-from-texts.ts';
import type { LogicFields } from '../form/logic-fields.ts';
import { type Issue, issue } from '../issues.ts';
import type { Field } from '../records/storage.ts';
import { type Text, textIn } from '../text.ts';
import { blockName } from './block-name.ts';

/** What a field sends out and takes in: do the fields exist, and can they hold texts from outside? `beside` are those around it. */
export function checkCalls({ id, type, config }: Field, around: LogicFields, beside: LogicFields): Issue[] {
  const call = type.calls?.(config);
  if (!call) return [];
  const path = ['blocks', id, 'config'];
  const filled = new Set<string>();
  return [
    ...call.inputs.flatMap(({ from, to }, index) => {
      const isKnown = from === '' || from === typedWords || around.has(from) || beside.has(from);
      return to !== '' && isKnown && from !== id ? [] : [issue([...path, 'inputs', index], 'unknown_field', unknown)];
    }),
    ...call.fills.flatMap(({ from, to }, index) => {
      const at = [...path, 'fills', index];
      if (from === '' || to === '') return [issue(at, 'required', incomplete)];
      const target = beside.get(to);
      if (!target) return [issue(at, 'unknown_field', unknown)];
      if (filled.has(to)) return [issue(at, 'filled_twice', twice(nameOf(target)))];
      filled.add(to);
      return takesTexts(target) && to !== id ? [] : [issue(at, 'unfit', cannotBeFilled(nameOf(target)))];
    }),
  ];
}

const nameOf = ({ block, type }: Field) => blockName(block, type);

const unknown = { zh: '接口查询用到的字段已不存在，换一个字段', en: 'A field that the query uses no longer exists' };
const incomplete = { zh: '接口查询的填充还缺一项', en: 'What the query fills in lacks a part' };
const twice = (name: Text) => ({
  zh: `「${textIn(name, 'zh')}」被填充两次，去掉一条`,
  en: `${textIn(name, 'en')} is filled twice. Remove one of the lines`,
});
const cannotBeFilled = (name: Text) => ({
  zh: `「${textIn(name, 'zh')}」不能由接口填充，换一个字段`,
  en: `${textIn(name, 'en')} cannot be filled from outside. Choose another field`,
});
