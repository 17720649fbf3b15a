import { defineFunction } from '../../function.ts';

export const exact = defineFunction({
  name: 'EXACT',
  group: 'text',
  label: { zh: '完全相同', en: 'Exactly the same' },
  description: { zh: '两段文本完全相同（含大小写）时为是', en: 'Yes where two texts are the same, case included' },
  example: { formula: 'EXACT("CRM", "crm")', result: 'FALSE' },
  parameters: [
    { name: { zh: '前一个', en: 'first' }, type: 'text' },
    { name: { zh: '后一个', en: 'second' }, type: 'text' },
  ],
  returns: 'boolean',
  run: ([first, second]) => first === second,
});
