import { bilingual, type Locale, type Text, textIn } from '@mortise/core';
import * as z from 'zod';
import type { Option } from './option.ts';

/** The value of a single choice: the id of an option that exists. A disabled one stays valid. */
export const optionValue = (options: readonly Option[]): z.ZodType<string> => {
  const ids = new Set(options.map(({ id }) => id));
  return z
    .string()
    .refine(
      (id) => ids.has(id),
      bilingual('这个选项已不存在，另选一个', 'This option no longer exists. Choose another.'),
    );
};

export interface PickLimits {
  readonly minPicks: number | null;
  readonly maxPicks: number | null;
}

/** The value of a multiple choice: ids of options that exist, each once. */
export const optionsValue = (options: readonly Option[], { minPicks, maxPicks }: PickLimits): z.ZodType<string[]> => {
  const least = Math.max(1, minPicks ?? 1);
  const ids = z
    .array(optionValue(options))
    .overwrite((picked) => [...new Set(picked)])
    .min(least, bilingual(`至少选 ${least} 项`, `Choose at least ${least}.`));
  return maxPicks === null ? ids : ids.max(maxPicks, bilingual(`最多选 ${maxPicks} 项`, `Choose at most ${maxPicks}.`));
};

export const deletedOption: Text = { zh: '已删除的选项', en: 'Deleted option' };

/** The name of the option with that id, for people. */
export function labelOf(id: string, options: readonly Option[], locale: Locale): string {
  const option = options.find((each) => each.id === id);
  return textIn(option?.label ?? deletedOption, locale);
}

/** Several labels as one text, in the reader's way of listing. */
export const listed = (labels: readonly string[], locale: Locale) => labels.join(locale === 'zh' ? '、' : ', ');
