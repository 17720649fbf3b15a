import { defineFieldType } from '@mortise/core';
import * as z from 'zod';
import { direction } from '../options/direction.ts';
import { withNames } from '../options/edit-options.ts';
import { labelOf, optionValue } from '../options/option-values.ts';
import { parseOption } from '../options/parse-option.ts';
import { checkChoice, choiceDefaults, choiceParts, choiceSettings } from '../options/shared-choice.ts';
import { trackSetting, tracks } from '../options/track.ts';

const Config = z.object({ direction, ...choiceSettings, ...trackSetting });

/** One of a few options, all of them in sight. */
export const radio = defineFieldType<z.infer<typeof Config>, string>({
  type: 'radio',
  label: { zh: '单选按钮组', en: 'Radio buttons' },
  aliases: ['单选', '选项', '单选框', 'radio', 'single choice', 'option'],
  group: 'choice',
  icon: 'circle-dot',
  config: Config,
  defaults: { ...choiceDefaults, track: false, direction: 'horizontal' },
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
