import { defineFunction } from '../../function.ts';

export const asc = defineFunction({
  name: 'ASC',
  group: 'text',
  label: { zh: '全角转半角', en: 'To half width' },
  description: { zh: '全角的字母、数字和符号变成半角', en: 'Full-width letters, digits and signs become half-width' },
  example: { formula: 'ASC("ＣＲＭ２０２６")', result: 'CRM2026' },
  parameters: [{ name: { zh: '文本', en: 'text' }, type: 'text' }],
  returns: 'text',
  run: ([text]) =>
    text
      .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
      .replaceAll('\u3000', ' '),
});
