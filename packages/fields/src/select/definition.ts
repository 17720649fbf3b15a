import { defineFieldType } from '@mortise/core';
import * as z from 'zod';
import { allowAdding } from '../options/allow-adding.ts';
import { checkOptions, firstOptions, Options } from '../options/option.ts';
import { labelOf, optionValue } from '../options/option-values.ts';
import { parseOption } from '../options/parse-option.ts';

/** One of many options, from a list that opens. */
export const select = defineFieldType({
  type: 'select',
  label: { zh: '下拉单选', en: 'Select' },
  aliases: ['下拉框', '下拉', '单选', '选项', 'dropdown', 'combo', 'picklist', 'single select'],
  group: 'choice',
  icon: 'chevron-down',
  config: z.object({ options: Options, allowAdding }),
  defaults: { options: firstOptions, allowAdding: false },
  kind: () => 'option',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: ({ options }) => optionValue(options),
  format: (id, { options }, { locale }) => labelOf(id, options, locale),
  parse: (cell, { options }) => parseOption(cell, options),
  order: ({ options }) => options.map(({ id }) => id),
  check: ({ options }) => checkOptions(options),
  supports: { defaults: ['constant', 'url'] },
});
