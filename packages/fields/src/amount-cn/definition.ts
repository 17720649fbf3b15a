import { cellText, defineFieldType, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { refuseCell } from '../refuse-cell.ts';

export const AmountCnConfig = z.object({
  source: z.string().meta(setting({ label: { zh: '金额字段', en: 'Amount' }, control: 'field' })),
});
export type AmountCnConfig = z.infer<typeof AmountCnConfig>;

/** An amount in the words of Chinese cheques: 壹仟陆佰捌拾元叁角贰分. */
export const amountCn = defineFieldType<AmountCnConfig, string>({
  type: 'amount-cn',
  label: { zh: '大写金额', en: 'Amount in words' },
  aliases: ['人民币大写', '中文大写', '金额大写', 'rmb', 'capital', 'words'],
  group: 'advanced',
  icon: 'whole-word',
  config: AmountCnConfig,
  defaults: { source: '' },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () => z.string(),
  format: (value) => value,
  parse: (cell) =>
    cell.kind === 'error'
      ? refuseCell(cell, 'cell_error', { zh: '文本', en: 'text' })
      : ok(cleanLine(cellText(cell)) || null),
  check: ({ source }) =>
    source === '' ? [issue(['source'], 'required', { zh: '还没有选金额字段', en: 'No amount is chosen yet' })] : [],
  // No amount is no words, not 零元整.
  compute: ({ source }) =>
    source === '' ? null : { formula: `IF(ISBLANK({${source}}), "", RMBCAP({${source}}))`, wants: 'text' },
  supports: { required: false, defaults: [], computed: true },
});
