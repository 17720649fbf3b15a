import { defineFunction } from '../../function.ts';
import { wholeOf } from '../whole-of.ts';

export const rept = defineFunction({
  name: 'REPT',
  group: 'text',
  label: { zh: '重复文本', en: 'Repeat' },
  description: { zh: '文本重复若干次', en: 'The text so many times over' },
  example: { formula: 'REPT("★", 3)', result: '★★★' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '次数', en: 'times' }, type: 'number' },
  ],
  returns: 'text',
  run: ([text, times], context) => {
    const count = Math.max(0, wholeOf(times));
    if (text === '' || count === 0) return '';
    context.room(text.length * count);
    return text.repeat(count);
  },
});
