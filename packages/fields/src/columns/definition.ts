import { defineFieldType, setting } from '@mortise/core';
import * as z from 'zod';
import { noValue } from '../no-value.ts';

/** Fields in columns of the same width; below one another on a phone. */
export const columns = defineFieldType({
  ...noValue,
  type: 'columns',
  label: { zh: '分栏', en: 'Columns' },
  aliases: ['多列', '并排', '布局', 'grid', 'layout', 'side by side'],
  group: 'layout',
  icon: 'columns-3',
  config: z.object({
    count: z
      .number()
      .int()
      .min(1)
      .max(4)
      .meta(
        setting({
          label: { zh: '栏数', en: 'Columns' },
          control: 'choice',
          choices: [1, 2, 3, 4].map((value) => ({ value, label: { zh: `${value} 栏`, en: String(value) } })),
        }),
      ),
  }),
  defaults: { count: 2 },
  slots: ({ count }) =>
    Array.from({ length: count }, (_, index) => ({ id: `column-${index + 1}`, label: String(index + 1) })),
});
