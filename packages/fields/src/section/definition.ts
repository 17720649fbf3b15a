import { defineFieldType, setting } from '@mortise/core';
import * as z from 'zod';
import { noValue } from '../no-value.ts';

/** A titled group of fields, which may fold. */
export const section = defineFieldType({
  ...noValue,
  type: 'section',
  label: { zh: '分段', en: 'Section' },
  aliases: ['分割线', '分组', '区块', '折叠', 'group', 'divider', 'fieldset'],
  group: 'layout',
  icon: 'rows-3',
  config: z.object({
    look: z.enum(['line', 'band', 'plain']).meta(
      setting({
        label: { zh: '样式', en: 'Style' },
        control: 'choice',
        choices: [
          { value: 'line', label: { zh: '分割线', en: 'Line' } },
          { value: 'band', label: { zh: '色带', en: 'Band' } },
          { value: 'plain', label: { zh: '只有标题', en: 'Title only' } },
        ],
      }),
    ),
    collapsible: z.boolean().meta(setting({ label: { zh: '可以折叠', en: 'Can fold' }, control: 'switch' })),
    collapsed: z.boolean().meta(
      setting({
        label: { zh: '起初折叠', en: 'Folded at first' },
        control: 'switch',
        when: { property: 'collapsible', is: [true] },
      }),
    ),
  }),
  defaults: { look: 'line', collapsible: true, collapsed: false },
  slots: () => [{ id: null, label: '' }],
});
