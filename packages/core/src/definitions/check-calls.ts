import { typedWords } from '../connectors/field-call.ts';
import { takesTexts } from '../form/fill-from-texts.ts';
import type { LogicFields } from '../form/logic-fields.ts';
import { type Issue, issue } from '../issues.ts';
import type { Field } from '../records/storage.ts';
import { type Text, textIn } from '../text.ts';
import { blockName } from './block-name.ts';
import { checkFillTargets } from './check-fill-targets.ts';

interface CallPlace {
  /** Of the record. */
  readonly fields: LogicFields;
  readonly beside: LogicFields;
}

/**
 * What a field sends out and takes in: are the fields there, and can they hold texts from outside? `beside` are those it may
 * fill, of the record or of its row; it may send what either of them says.
 */
export function checkCalls({ id, type, config }: Field, { fields, beside }: CallPlace): Issue[] {
  const call = type.calls?.(config);
  if (!call) return [];
  const isKnown = (from: string) =>
    from === '' || from === typedWords || ((beside.has(from) || fields.has(from)) && from !== id);
  return [
    ...call.inputs.flatMap(({ from, to }, index) =>
      to !== '' && isKnown(from) ? [] : [issue(['blocks', id, 'config', 'inputs', index], 'unknown_field', unknown)],
    ),
    ...checkFillTargets(id, call.fills, beside, (_, target) =>
      takesTexts(target) ? null : { code: 'unfit', message: takesNone(blockName(target.block, target.type)) },
    ),
  ];
}

const unknown = { zh: '接口查询用到的字段已不存在，换一个字段', en: 'A field that the query uses no longer exists' };
const takesNone = (name: Text) => ({
  zh: `「${textIn(name, 'zh')}」不能由接口填充，换一个字段`,
  en: `${textIn(name, 'en')} cannot be filled from outside. Choose another field`,
});
