import { defineFieldType, issue, setting } from '@mortise/core';
import * as z from 'zod';
import { noValue } from '../no-value.ts';

export const BarcodeConfig = z.object({
  source: z.enum(['field', 'record']).meta(
    setting({
      label: { zh: '内容', en: 'Content' },
      control: 'choice',
      choices: [
        { value: 'field', label: { zh: '字段的值', en: 'A field' } },
        { value: 'record', label: { zh: '记录链接', en: 'Link to the record' } },
      ],
    }),
  ),
  field: z.string().meta(
    setting({
      label: { zh: '字段', en: 'Field' },
      control: 'field',
      when: { property: 'source', is: ['field'] },
    }),
  ),
  symbology: z.enum(['qr', 'code128']).meta(
    setting({
      label: { zh: '码制', en: 'Kind of code' },
      control: 'choice',
      choices: [
        { value: 'qr', label: { zh: '二维码', en: 'QR code' } },
        { value: 'code128', label: { zh: '条形码', en: 'Code 128' } },
      ],
    }),
  ),
  showText: z.boolean().meta(setting({ label: { zh: '下方显示文字', en: 'Show the text below' }, control: 'switch' })),
});

/** The value of another field, or the address of the record, as a code to scan. Keeps nothing itself. */
export const barcode = defineFieldType({
  ...noValue,
  type: 'barcode',
  label: { zh: '条码', en: 'Barcode' },
  aliases: ['二维码', '条形码', 'QR code', '扫码', '标签', 'qr', 'code128', 'barcode', 'scan'],
  group: 'advanced',
  icon: 'qr-code',
  config: BarcodeConfig,
  defaults: { source: 'field', field: '', symbology: 'qr', showText: true },
  check: ({ source, field }) =>
    source === 'field' && field === ''
      ? [issue(['field'], 'required', { zh: '还没有选内容来自哪个字段', en: 'Choose the field that the code says' })]
      : [],
  draws: ({ source, field }) => (source === 'field' && field !== '' ? [field] : []),
});
