import { defineFunction } from '../../function.ts';

export const upper = defineFunction({
  name: 'UPPER',
  group: 'text',
  label: { zh: '转大写', en: 'Upper case' },
  description: { zh: '英文字母变大写', en: 'Letters in capitals' },
  example: { formula: 'UPPER("crm-01")', result: 'CRM-01' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) => text.toUpperCase(),
});
