import * as z from 'zod';
import { issue } from '../issues.ts';
import { checkOptions, maxOptions, Option } from '../options/option.ts';
import { err, ok, parse, type Result } from '../result.ts';
import { Text, textIn } from '../text.ts';
import { changedText } from './changed-text.ts';
import { changedProperties, type Difference } from './difference.ts';

/** Options under one name that choices of any form offer: edited here, they change everywhere. */
export const OptionSetDraft = z.object({
  name: Text.default(''),
  options: z.array(Option).max(maxOptions).default([]),
});
export type OptionSetDraft = z.infer<typeof OptionSetDraft>;
export type PublishedOptionSet = OptionSetDraft;

/** The only road from a draft to a set that forms may use. */
export function publishOptionSet(draft: unknown): Result<PublishedOptionSet> {
  const parsed = parse(OptionSetDraft, draft);
  if (!parsed.ok) return parsed;
  const { name, options } = parsed.value;
  const issues = [
    ...(textIn(name, 'zh').trim() === ''
      ? [issue(['name'], 'required', { zh: '给选项集起一个名称', en: 'Give the option set a name' })]
      : []),
    ...checkOptions(options),
  ];
  return issues.length > 0 ? err({ code: 'invalid', issues }) : ok(parsed.value);
}

const names: Partial<Record<keyof OptionSetDraft, Text>> = {
  name: { zh: '名称', en: 'Name' },
  options: { zh: '选项', en: 'Options' },
};

export const diffOptionSets = (from: OptionSetDraft, to: OptionSetDraft): Difference[] =>
  changedProperties(from, to, names).map(({ property, name, ...values }) => ({
    kind: 'changed',
    what: property,
    ...values,
    text: changedText(name, values.from, values.to),
  }));
