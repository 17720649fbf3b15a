import { fold } from '../../../conditions/folding.ts';
import { defineFunction } from '../../function.ts';

export const endswith = defineFunction({
  name: 'ENDSWITH',
  group: 'text',
  label: { zh: '结尾是', en: 'Ends with' },
  description: {
    zh: '文本以这段文字结尾时为是，不分大小写',
    en: 'Yes where the text ends with the part, in any case',
  },
  example: { formula: 'ENDSWITH("合同.PDF", ".pdf")', result: 'TRUE' },
  parameters: [
    { name: { zh: '文本', en: 'text' }, type: 'text' },
    { name: { zh: '结尾', en: 'part' }, type: 'text' },
  ],
  returns: 'boolean',
  run: ([text, part]) => part !== '' && fold(text).endsWith(fold(part)),
});
