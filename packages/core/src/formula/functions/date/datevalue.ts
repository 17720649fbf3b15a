import { defineFunction } from '../../function.ts';
import { readDate } from '../../read-date.ts';
import { DateValue } from '../../value.ts';
import { valueError } from '../failures.ts';

export const datevalue = defineFunction({
  name: 'DATEVALUE',
  aliases: ['TODATE'],
  group: 'date',
  label: { zh: '文本转日期', en: 'Text to date' },
  description: {
    zh: '把写成 2026-12-18、2026/12/18 或 2026年12月18日 的文本变成日期',
    en: 'Turns a text such as 2026-12-18 or 2026/12/18 into a date',
  },
  example: { formula: 'DATEVALUE("2026年12月18日")', result: '2026-12-18' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'date',
  run: ([text]) => {
    if (text.trim() === '') return null;
    const day = readDate(text);
    return day === null ? valueError('这段文本不是日期', 'This text is no date') : new DateValue(day);
  },
});
