import { defineFieldType, issue, setting, Text, textIn } from '@mortise/core';
import * as z from 'zod';
import { noValue } from '../no-value.ts';

const Tab = z.object({ id: z.string().min(1), label: Text });

/** Fields on several sheets of which one is seen at a time. */
export const tabs = defineFieldType({
  ...noValue,
  type: 'tabs',
  label: { zh: '多标签页', en: 'Tabs' },
  aliases: ['标签页', '选项卡', '页签', 'tab', 'pages'],
  group: 'layout',
  icon: 'app-window',
  config: z.object({
    tabs: z
      .array(Tab)
      .min(1)
      .max(20)
      .meta(setting({ label: { zh: '标签', en: 'Tabs' }, control: 'own' })),
  }),
  defaults: {
    tabs: [
      { id: 'tab-1', label: { zh: '标签 1', en: 'Tab 1' } },
      { id: 'tab-2', label: { zh: '标签 2', en: 'Tab 2' } },
    ],
  },
  check: (config) => [
    ...config.tabs.flatMap(({ label }, index) =>
      textIn(label, 'zh') === ''
        ? [issue(['tabs', index, 'label'], 'required', { zh: '标签没有名称', en: 'The tab has no name' })]
        : [],
    ),
    ...(new Set(config.tabs.map(({ id }) => id)).size < config.tabs.length
      ? [issue(['tabs'], 'repeats', { zh: '标签的 ID 重复', en: 'Two tabs have the same ID' })]
      : []),
  ],
  slots: (config) => config.tabs,
  slotsInRules: true,
});
