import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';
import { listOf } from '../../type.ts';
import { isEmpty } from '../is-empty.ts';

export const join = defineFunction({
  name: 'JOIN',
  group: 'text',
  label: { zh: '连接一组值', en: 'Join' },
  description: {
    zh: '把一组值用分隔符连成文本，空值跳过，默认用逗号',
    en: 'Joins a list into a text with a separator between, a comma by default; skips empty ones',
  },
  example: { formula: 'JOIN(LIST("甲", "", "乙"), "、")', result: '甲、乙' },
  parameters: [
    { name: { zh: '一组值', en: 'list' }, type: listOf('any') },
    { name: { zh: '分隔符', en: 'separator' }, type: 'text', optional: true },
  ],
  returns: 'text',
  run: ([list, separator = ','], context) => {
    const parts = list.filter((value) => !isEmpty(value)).map((value) => textOf(value, context));
    context.room(parts.reduce((length, part) => length + part.length + separator.length, 0));
    return parts.join(separator);
  },
});
