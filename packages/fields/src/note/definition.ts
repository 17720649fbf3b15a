import { bilingual, defineFieldType, issue, setting, Text, textIn } from '@mortise/core';
import * as z from 'zod';
import { noValue } from '../no-value.ts';

/** Words for whoever fills in the form. Plain text: blank lines part paragraphs, bare links can be clicked. */
export const note = defineFieldType({
  ...noValue,
  type: 'note',
  label: { zh: '说明文字', en: 'Note' },
  aliases: ['提示', '备注', '图文', '描述文字', 'help', 'description', 'hint', 'static text'],
  group: 'layout',
  icon: 'sticky-note',
  config: z.object({
    text: Text.refine(
      (text) => textIn(text, 'zh').length <= 5000 && textIn(text, 'en').length <= 5000,
      bilingual('最多 5000 个字', 'At most 5000 characters'),
    ).meta(setting({ label: { zh: '内容', en: 'Text' }, control: 'template' })),
    tone: z.enum(['plain', 'info', 'warning']).meta(
      setting({
        label: { zh: '样式', en: 'Style' },
        control: 'choice',
        choices: [
          { value: 'plain', label: { zh: '文字', en: 'Text' } },
          { value: 'info', label: { zh: '提示', en: 'Hint' } },
          { value: 'warning', label: { zh: '注意', en: 'Warning' } },
        ],
      }),
    ),
  }),
  defaults: { text: '', tone: 'plain' },
  check: ({ text }) =>
    textIn(text, 'zh').trim() === '' ? [issue(['text'], 'required', { zh: '没有内容', en: 'The note is empty' })] : [],
  slots: () => [],
});
