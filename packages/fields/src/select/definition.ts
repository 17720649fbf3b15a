import { defineFieldType } from '@mortise/core';
import * as z from 'zod';
import { withNames } from '../options/edit-options.ts';
import { labelOf, optionValue } from '../options/option-values.ts';
import { parseOption } from '../options/parse-option.ts';
import { checkChoice, choiceDefaults, choiceParts, choiceSettings } from '../options/shared-choice.ts';
import { trackSetting, tracks } from '../options/track.ts';

const Config = z.object({ ...choiceSettings, ...trackSetting });

/** One of many options, from a list that opens. */
export const select = defineFieldType<z.infer<typeof Config>, string>({
  type: 'select',
  label: { zh: '下拉单选', en: 'Select' },
  aliases: ['下拉框', '下拉', '单选', '选项', 'dropdown', 'combo', 'picklist', 'single select'],
  group: 'choice',
  icon: 'chevron-down',
  config: Config,
  defaults: { ...choiceDefaults, track: false },
  kind: () => 'option',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: ({ options }) => optionValue(options),
  format: (id, { options }, { locale }) => labelOf(id, options, locale),
  ownOptions: ({ options }) => options,
  addOptions: (config, names) => ({ ...config, options: withNames(config.options, names) }),
  parse: (cell, { options }) => parseOption(cell, options),
  order: ({ options }) => options.map(({ id }) => id),
  takesOver: ['text', 'number', 'boolean', 'option', 'options', 'tags'],
  ...choiceParts,
  tracks,
  check: checkChoice,
  supports: { defaults: ['constant', 'url'] },
});
