import { Exact } from '../../exact.ts';
import { defineFunction } from '../../function.ts';
import { textOf } from '../../text-of.ts';
import { DateValue, MomentValue, TimeValue } from '../../value.ts';
import { formatDate } from '../format-date.ts';
import { formatNumber } from '../format-number.ts';
import { isEmpty } from '../is-empty.ts';

export const text = defineFunction({
  name: 'TEXT',
  aliases: ['STRING', 'TEXTLOCATION'],
  group: 'text',
  label: { zh: '转为文本', en: 'To text' },
  description: {
    zh: '把值变成文本；数字格式如 0.00、#,##0、0%，日期格式如 yyyy年m月d日、hh:mm、aaaa',
    en: 'Turns a value into a text. Formats of numbers: 0.00, #,##0, 0%; of dates: yyyy-mm-dd, hh:mm, aaaa',
  },
  example: { formula: 'TEXT(1680.5, "#,##0.00")', result: '1,680.50' },
  parameters: [
    { name: { zh: '值', en: 'value' }, type: 'any', empty: 'passed' },
    { name: { zh: '格式', en: 'format' }, type: 'text', optional: true },
  ],
  returns: 'text',
  run: ([value, format = ''], context) => {
    if (isEmpty(value) || format === '') return textOf(value, context);
    if (value instanceof Exact) return formatNumber(value, format);
    if (value instanceof DateValue || value instanceof MomentValue || value instanceof TimeValue)
      return formatDate(value, format, context);
    return textOf(value, context);
  },
});
