import { setting } from '@mortise/core';
import * as z from 'zod';

/** How options that are all in sight stand. */
export const direction = z.enum(['horizontal', 'vertical']).meta(
  setting({
    label: { zh: '排列', en: 'Direction' },
    control: 'choice',
    choices: [
      { value: 'horizontal', label: { zh: '横排', en: 'Row' } },
      { value: 'vertical', label: { zh: '竖排', en: 'Column' } },
    ],
  }),
);
