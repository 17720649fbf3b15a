import { setting } from '@mortise/core';
import * as z from 'zod';

/** Whether people who fill the form in may add options to the list. */
export const allowAdding = z.boolean().meta(
  setting({
    label: { zh: '允许新增选项', en: 'Allow adding options' },
    help: { zh: '填写时输入的新名称会加进选项', en: 'A new name typed while filling in joins the list.' },
    control: 'switch',
  }),
);
