import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';
import { listOf } from '../../type.ts';
import { isEmpty } from '../is-empty.ts';

export const textjoin = defineFunction({
  name: 'TEXTJOIN',
  group: 'text',
  label: { zh: '用分隔符连接', en: 'Join texts' },
  description: {
    zh: '用分隔符把几个值或几组值连成文本，可以跳过空值',
    en: 'Joins values and lists into a text with a separator between; may skip empty ones',
  },
  example: { formula: 'TEXTJOIN("-", TRUE(), "A", "", "B")', result: 'A-B' },
  parameters: [
    { name: { zh: '分隔符', en: 'separator' }, type: 'text' },
    { name: { zh: '跳过空值', en: 'skip empty' }, type: 'boolean' },
    { name: { zh: '值', en: 'values' }, type: listOf('any'), rest: true },
  ],
  returns: 'text',
  run: ([separator, skipsEmpty, values], context) => {
    const parts = values.filter((value) => !skipsEmpty || !isEmpty(value)).map((value) => textOf(value, context));
    context.room(parts.reduce((length, part) => length + part.length + separator.length, 0));
    return parts.join(separator);
  },
});
