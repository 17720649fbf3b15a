import { type Issue, issue, setting } from '@mortise/core';
import * as z from 'zod';
import type { PickLimits } from './option-values.ts';
import { checkChoice, type choiceDefaults } from './shared-choice.ts';

/** Settings that every multiple choice has. */
export const pickLimits = {
  minPicks: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .meta(setting({ label: { zh: '最少选几项', en: 'Fewest picks' }, control: 'number' })),
  maxPicks: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .nullable()
    .meta(setting({ label: { zh: '最多选几项', en: 'Most picks' }, control: 'number' })),
};

export function checkPicks(config: PickLimits & typeof choiceDefaults): Issue[] {
  const issues = checkChoice(config);
  const { minPicks, maxPicks, options } = config;
  if (minPicks !== null && maxPicks !== null && minPicks > maxPicks) {
    issues.push(
      issue(['minPicks'], 'bad_range', { zh: '最少项数大于最多项数', en: 'Fewest picks exceeds most picks.' }),
    );
  } else if (minPicks !== null && minPicks > options.length) {
    issues.push(
      issue(['minPicks'], 'bad_range', {
        zh: '最少项数大于选项总数',
        en: 'Fewest picks exceeds the number of options.',
      }),
    );
  }
  return issues;
}
