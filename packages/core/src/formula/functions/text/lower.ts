import { defineFunction } from '../../function.ts';

export const lower = defineFunction({
  name: 'LOWER',
  group: 'text',
  label: { zh: '转小写', en: 'Lower case' },
  description: { zh: '英文字母变小写', en: 'Letters in lower case' },
  example: { formula: 'LOWER("CRM-01")', result: 'crm-01' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => text.toLowerCase(),
});
