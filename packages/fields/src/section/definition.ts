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
    collapsible: z.boolean().meta(setting({ label: { zh: '可以折叠', en: 'Can fold' }, control: 'switch' })),
    collapsed: z.boolean().meta(
      setting({
        label: { zh: '起初折叠', en: 'Folded at first' },
        control: 'switch',
        when: { property: 'collapsible', is: [true] },
      }),
    ),
  }),
  defaults: { collapsible: true, collapsed: false },
  slots: () => [{ id: null, label: '' }],
});
