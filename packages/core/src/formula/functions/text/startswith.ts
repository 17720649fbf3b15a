import { fold } from '../../../conditions/folding.ts';
import { defineFunction } from '../../function.ts';

export const startswith = defineFunction({
  name: 'STARTSWITH',
  group: 'text',
  label: { zh: '开头是', en: 'Starts with' },
  description: {
    zh: '文本以这段文字开头时为是，不分大小写',
    en: 'Yes where the text begins with the part, in any case',
  },
  example: { formula: 'STARTSWITH("CRM-01", "crm")', result: 'TRUE' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '开头', en: 'part' }, type: 'text' },
  ],
  returns: 'boolean',
  run: ([text, part]) => part !== '' && fold(text).startsWith(fold(part)),
});
