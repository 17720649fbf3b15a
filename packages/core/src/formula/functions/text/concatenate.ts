import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';

export const concatenate = defineFunction({
  name: 'CONCATENATE',
  aliases: ['CONCAT'],
  group: 'text',
  label: { zh: '合并文本', en: 'Concatenate' },
  description: { zh: '把几个值连成一个文本', en: 'Joins values into one text' },
  example: { formula: 'CONCATENATE("第", 3, "期")', result: '第3期' },
  parameters: [{ name: { zh: '值', en: 'values' }, type: 'any', rest: true, empty: 'passed' }],
  returns: 'text',
  run: ([values], context) => {
    const parts = values.map((value) => textOf(value, context));
    context.room(parts.reduce((length, part) => length + part.length, 0));
    return parts.join('');
  },
});
