import * as z from 'zod';
import { newPartId } from '../id.ts';
import { type Issue, issue } from '../issues.ts';
import { Text, wordingsOf } from '../text.ts';

/** Names of the twelve option colours, in chart order. Themes have the hex of each. */
export const optionColors = [
  'indigo',
  'gold',
  'sky',
  'pink',
  'olive',
  'violet',
  'teal',
  'orange',
  'green',
  'red',
  'brown',
  'slate',
] as const;
export type OptionColor = (typeof optionColors)[number];

/** One choice of a list. Records store the id, so that a new label reaches every record at once. */
export const Option = z.object({
  id: z.string().min(1).max(64),
  label: Text,
  color: z.enum(optionColors),
  /** Points that picking it gives, for scoring. */
  score: z.number().optional(),
  /** No longer offered; records that hold it keep it. */
  disabled: z.boolean().optional(),
  /** Means something that is not in the list: whoever picks it says what, in another field. */
  other: z.boolean().optional(),
});
export type Option = z.infer<typeof Option>;

export const maxOptions = 1000;

/** Of a label that is typed where a record is filled in. */
export const longestOption = 100;

/** A new option in the first colour that is used least. */
export function newOption(options: readonly Option[], label: Text): Option {
  const uses = (color: OptionColor) => options.filter((option) => option.color === color).length;
  const color = optionColors.reduce((best, next) => (uses(next) < uses(best) ? next : best));
  return { id: newPartId('opt'), label, color };
}

/** The option that goes by that name in either language, with or without its being offered. */
export const optionNamed = (options: readonly Option[], name: string): Option | undefined =>
  options.find((option) => namesOfOption(option).includes(comparableLabel(name)));

/** A label as it is compared: full-width forms folded, trimmed, spaces single, case ignored. */
export const comparableLabel = (text: string) => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Every name an option goes by, comparable. */
export const namesOfOption = ({ label }: Pick<Option, 'label'>): string[] =>
  wordingsOf(label)
    .map(comparableLabel)
    .filter((name) => name !== '');

/** What is wrong with an option list beyond its shape; paths start at what holds it as `options`. */
export function checkOptions(options: readonly Option[]): Issue[] {
  if (options.length === 0) {
    return [
      issue(['options'], 'no_options', { zh: '还没有选项，添加至少一个', en: 'No options yet. Add at least one.' }),
    ];
  }
  const ids = new Set<string>();
  const labels = new Set<string>();
  return options.flatMap((option, index) => {
    const path = ['options', index, 'label'];
    const own = new Set(namesOfOption(option));
    if (own.size === 0) return [issue(path, 'no_label', { zh: '选项没有名称', en: 'An option has no name.' })];
    const isTwice = ids.has(option.id) || [...own].some((name) => labels.has(name));
    ids.add(option.id);
    for (const name of own) labels.add(name);
    if (!isTwice) return [];
    const name = typeof option.label === 'string' ? option.label : option.label.zh;
    return [issue(path, 'duplicate_option', { zh: `选项「${name}」重复`, en: `Option "${name}" appears twice.` })];
  });
}
