import { bilingual, cellText, defineFieldType, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanText } from '../clean-text.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { writtenKinds } from '../written-kinds.ts';

const longest = 20_000;

const TextareaConfig = z.object({
  rows: z
    .number()
    .int()
    .min(2)
    .max(20)
    .meta(setting({ label: { zh: '行数', en: 'Rows' }, control: 'number' })),
  grows: z.boolean().meta(setting({ label: { zh: '随内容增高', en: 'Grow with the text' }, control: 'switch' })),
  maxLength: z
    .number()
    .int()
    .min(1)
    .max(longest)
    .meta(setting({ label: { zh: '最多字数', en: 'Most characters' }, control: 'number' })),
});

/** Plain text of several lines. */
export const textarea = defineFieldType({
  type: 'textarea',
  label: { zh: '多行文本', en: 'Long text' },
  aliases: ['文本域', '备注', '描述', '说明', '长文本', 'notes', 'description', 'multiline', 'paragraph'],
  group: 'basic',
  icon: 'text-align-start',
  config: TextareaConfig,
  defaults: { rows: 3, grows: true, maxLength: longest },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: ({ maxLength }) =>
    z
      .string(bilingual('不是文字', 'Not text'))
      .transform(cleanText)
      .refine(
        (lines) => lines.length <= maxLength,
        bilingual(`最多 ${maxLength} 个字`, `At most ${maxLength} characters`),
      ),
  format: (value) => value,
  parse: (cell, { maxLength }) => {
    if (cell.kind === 'error') return refuseCell(cell, 'cell_error', { zh: '文字', en: 'text' });
    const lines = cleanText(cellText(cell));
    if (lines.length > maxLength)
      return refuse('too_long', {
        zh: `有 ${lines.length} 个字，超过 ${maxLength} 个`,
        en: `${lines.length} characters, more than ${maxLength}`,
      });
    return ok(lines || null);
  },
  wording: () => null,
  searchText: (value) => value,
  takesOver: writtenKinds,
  supports: { defaults: ['constant', 'url'] },
});
