import { fold } from '../../../conditions/folding.ts';
import { compareValues } from '../../compare-values.ts';
import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';
import { isList } from '../../value.ts';
import { isEmpty } from '../is-empty.ts';

export const include = defineFunction({
  name: 'INCLUDE',
  aliases: ['INCLUDES', 'CONTAINS'],
  group: 'logic',
  label: { zh: '是否包含', en: 'Includes' },
  description: {
    zh: '一组值里有这个值，或文本里有这段文字时为是，不分大小写',
    en: 'Yes where the list has the value or the text has the part, in any case',
  },
  example: { formula: 'INCLUDE("榫卯结构", "榫卯")', result: 'TRUE' },
  parameters: [
    { name: { zh: '一组值或文本', en: 'list or text' }, type: 'any', empty: 'passed' },
    { name: { zh: '找的值', en: 'value' }, type: 'any', empty: 'passed' },
  ],
  returns: 'boolean',
  run: ([whole, part], context) => {
    if (isList(whole)) return whole.some((one) => compareValues(one, part, context.timeZone) === 0);
    if (isEmpty(whole) || isEmpty(part)) return false;
    return fold(textOf(whole, context)).includes(fold(textOf(part, context)));
  },
});
