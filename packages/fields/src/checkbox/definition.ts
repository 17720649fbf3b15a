import { defineFieldType, setting } from '@mortise/core';
import * as z from 'zod';
import { direction } from '../options/direction.ts';
import { withNames } from '../options/edit-options.ts';
import { labelOf, listed, optionsValue } from '../options/option-values.ts';
import { parseOptions } from '../options/parse-option.ts';
import { checkPicks, pickLimits } from '../options/pick-limits.ts';
import { choiceDefaults, choiceParts, choiceSettings } from '../options/shared-choice.ts';

const Config = z.object({
  direction,
  selectAll: z.boolean().meta(setting({ label: { zh: '显示「全选」', en: 'Show "Select all"' }, control: 'switch' })),
  ...pickLimits,
  ...choiceSettings,
});

/** Any of a few options, all of them in sight. */
export const checkbox = defineFieldType<z.infer<typeof Config>, string[]>({
  type: 'checkbox',
  label: { zh: '复选框组', en: 'Checkboxes' },
  aliases: ['多选', '复选', '多选框', '勾选', 'checkbox', 'multiple choice'],
  group: 'choice',
  icon: 'square-check',
  config: Config,
  defaults: { ...choiceDefaults, direction: 'horizontal', selectAll: false, minPicks: null, maxPicks: null },
  kind: () => 'options',
  storage: () => ({ in: 'column', sqlType: 'text[]' }),
  value: (config) => optionsValue(config.options, config),
  format: (ids, { options }, { locale }) =>
    listed(
      ids.map((id) => labelOf(id, options, locale)),
      locale,
    ),
  ownOptions: ({ options }) => options,
  addOptions: (config, names) => ({ ...config, options: withNames(config.options, names) }),
  parse: (cell, { options }) => parseOptions(cell, options),
  ...choiceParts,
  check: checkPicks,
  takesOver: ['text', 'number', 'boolean', 'option', 'options', 'tags'],
  supports: { sort: false, defaults: ['constant', 'url'] },
});
