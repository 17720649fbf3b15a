import { bilingual, cellText, defineFieldType, type Issue, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { comparable } from '../options/option.ts';
import { listed } from '../options/option-values.ts';
import { splitList } from '../options/split-list.ts';
import { refuse, refuseErrorCell } from '../refuse.ts';

export const longestTag = 50;

const Config = z.object({
  maxCount: z
    .number()
    .int()
    .min(1)
    .max(200)
    .nullable()
    .meta(setting({ label: { zh: '最多几个标签', en: 'Most tags' }, control: 'number' })),
  suggestions: z
    .array(z.string().min(1).max(longestTag))
    .max(500)
    .meta(setting({ label: { zh: '备选标签', en: 'Suggested tags' }, control: 'list' })),
  onlySuggestions: z
    .boolean()
    .meta(setting({ label: { zh: '只能用备选标签', en: 'Suggested tags only' }, control: 'switch' })),
});
type Config = z.infer<typeof Config>;

/** Short words in any number, typed freely or from suggestions. */
export const tags = defineFieldType<Config, string[]>({
  type: 'tags',
  label: { zh: '标签', en: 'Tags' },
  aliases: ['关键词', '标记', 'tag', 'keyword', 'labels'],
  group: 'advanced',
  icon: 'tags',
  config: Config,
  defaults: { maxCount: null, suggestions: [], onlySuggestions: false },
  kind: () => 'tags',
  storage: () => ({ in: 'column', sqlType: 'text[]' }),
  value: ({ maxCount, suggestions, onlySuggestions }) => {
    const known = new Set(suggestions);
    const tag = z
      .string()
      .overwrite(cleanLine)
      .min(1, bilingual('标签是空的', 'A tag is empty.'))
      .max(longestTag, bilingual(`标签最长 ${longestTag} 字`, `A tag has at most ${longestTag} characters.`))
      .refine(
        (text) => !onlySuggestions || known.has(text),
        bilingual('标签不在备选范围内', 'The tag is not one of those suggested.'),
      );
    const list = z.array(tag).overwrite(distinctTags).min(1, bilingual('至少一个标签', 'Give at least one tag.'));
    return maxCount === null
      ? list
      : list.max(maxCount, bilingual(`最多 ${maxCount} 个标签`, `At most ${maxCount} tags.`));
  },
  format: (list, _config, { locale }) => listed(list, locale),
  parse: (cell, { suggestions, onlySuggestions }) => {
    if (cell.kind === 'error') return refuseErrorCell(cell.code);
    const words = distinctTags(splitList(cellText(cell)));
    if (words.length === 0) return ok(null);
    const known = new Map(suggestions.map((suggestion) => [comparable(suggestion), suggestion]));
    const strange = words.filter((word) => onlySuggestions && !known.has(comparable(word)));
    if (strange.length === 0) return ok(distinctTags(words.map((word) => known.get(comparable(word)) ?? word)));
    return refuse('unknown_tag', {
      zh: `备选标签里没有「${strange.join('」「')}」`,
      en: `Not among the suggested tags: ${strange.join(', ')}.`,
    });
  },
  wording: () => null,
  searchText: (list) => list.join(' '),
  check: ({ onlySuggestions, suggestions }): Issue[] =>
    onlySuggestions && suggestions.length === 0
      ? [issue(['suggestions'], 'no_suggestions', { zh: '还没有备选标签', en: 'There are no suggested tags yet.' })]
      : [],
  takesOver: ['text', 'option', 'options', 'tags'],
  supports: { sort: false, defaults: ['constant', 'url'] },
});

/** The first spelling of each tag; case and full-width forms make no new tag. */
export function distinctTags(words: readonly string[]): string[] {
  const seen = new Map(words.toReversed().map((word) => [comparable(word), cleanLine(word)]));
  return [...new Set(words.map(comparable))].flatMap((name) => seen.get(name) ?? []).filter((word) => word !== '');
}
