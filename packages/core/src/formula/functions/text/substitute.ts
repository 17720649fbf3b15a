import { defineFunction } from '../../function.ts';
import { valueError } from '../failures.ts';
import { wholeOf } from '../whole-of.ts';

export const substitute = defineFunction({
  name: 'SUBSTITUTE',
  group: 'text',
  label: { zh: '替换文字', en: 'Substitute' },
  description: {
    zh: '把文本里的一段文字换成另一段；写第几次时只换那一次',
    en: 'Puts one part in the place of another, everywhere or only the nth time',
  },
  example: { formula: 'SUBSTITUTE("2026/11/28", "/", "-")', result: '2026-11-28' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '旧文字', en: 'old' }, type: 'text' },
    { name: { zh: '新文字', en: 'new' }, type: 'text' },
    { name: { zh: '第几次', en: 'nth' }, type: 'number', optional: true },
  ],
  returns: 'text',
  run: ([text, old, replacement, nth], context) => {
    if (old === '') return text;
    const parts = text.split(old);
    context.room(text.length + parts.length * replacement.length);
    if (nth === undefined) return parts.join(replacement);
    const at = wholeOf(nth);
    if (at < 1) return valueError('次数从 1 数起', 'The count begins at 1');
    if (at >= parts.length) return text;
    return parts.slice(0, at).join(old) + replacement + parts.slice(at).join(old);
  },
});
