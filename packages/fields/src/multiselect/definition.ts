import { defineFieldType } from '@mortise/core';
import * as z from 'zod';
import { withNames } from '../options/edit-options.ts';
import { labelOf, listed, optionsValue } from '../options/option-values.ts';
import { parseOptions } from '../options/parse-option.ts';
import { checkPicks, pickLimits } from '../options/pick-limits.ts';
import { choiceDefaults, choiceParts, choiceSettings } from '../options/shared-choice.ts';

const Config = z.object({ ...pickLimits, ...choiceSettings });

/** Any of many options, from a list that opens. */
export const multiselect = defineFieldType<z.infer<typeof Config>, string[]>({
  type: 'multiselect',
  label: { zh: '下拉复选', en: 'Multi-select' },
  aliases: ['多选', '下拉多选', '复选下拉', 'multiple select', 'multi picklist'],
  group: 'choice',
  icon: 'list-checks',
  config: Config,
  defaults: { ...choiceDefaults, minPicks: null, maxPicks: null },
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
