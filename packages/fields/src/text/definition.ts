import { type Bilingual, bilingual, cellText, defineFieldType, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { keepEnds } from '../masking/mask.ts';
import { onScreenOnly } from '../masking/masked-setting.ts';
import { maskChoices, maskedText, textMasks } from '../masking/text-masks.ts';
import { refuse } from '../refuse.ts';
import { refuseCell } from '../refuse-cell.ts';
import { scanSetting } from '../scanning/scan-setting.ts';
import { writtenKinds } from '../written-kinds.ts';
import { presets } from './presets.ts';
import { checkPattern, isSafePattern, maxPattern, patternOf } from './safe-pattern.ts';

const longest = 500;
const presetNames = Object.keys(presets) as [keyof typeof presets, ...(keyof typeof presets)[]];

const maskLabel = (value: (typeof maskChoices)[number]): Bilingual => {
  if (value === 'none') return { zh: '不脱敏', en: 'Not masked' };
  return value === 'custom' ? { zh: '自定义', en: 'Custom' } : textMasks[value].label;
};

const keptCharacters = (label: Bilingual) =>
  z
    .number()
    .int()
    .min(0)
    .max(longest)
    .meta(setting({ label, control: 'number', when: { property: 'mask', is: ['custom'] } }));

const TextConfig = z.object({
  format: z.enum(['any', ...presetNames, 'custom']).meta(
    setting({
      label: { zh: '格式', en: 'Format' },
      control: 'choice',
      choices: [
        { value: 'any', label: { zh: '不限', en: 'Any' } },
        ...presetNames.map((name) => ({ value: name, label: presets[name].label })),
        { value: 'custom', label: { zh: '自定义正则', en: 'Custom pattern' } },
      ],
    }),
  ),
  pattern: z
    .string()
    .max(maxPattern)
    .meta(
      setting({
        label: { zh: '正则表达式', en: 'Regular expression' },
        control: 'text',
        help: { zh: '要与整段文字相符', en: 'The whole text must match' },
        when: { property: 'format', is: ['custom'] },
      }),
    ),
  patternMessage: z
    .string()
    .max(100)
    .meta(
      setting({
        label: { zh: '不符时的提示', en: 'Message when it does not match' },
        control: 'text',
        when: { property: 'format', is: ['custom'] },
      }),
    ),
  minLength: z
    .number()
    .int()
    .min(0)
    .max(longest)
    .meta(setting({ label: { zh: '最少字数', en: 'Fewest characters' }, control: 'number' })),
  maxLength: z
    .number()
    .int()
    .min(1)
    .max(longest)
    .meta(setting({ label: { zh: '最多字数', en: 'Most characters' }, control: 'number' })),
  prefix: z
    .string()
    .max(20)
    .meta(setting({ label: { zh: '前缀', en: 'Prefix' }, control: 'text' })),
  suffix: z
    .string()
    .max(20)
    .meta(setting({ label: { zh: '后缀', en: 'Suffix' }, control: 'text' })),
  scan: scanSetting,
  mask: z.enum(maskChoices).meta(
    setting({
      label: { zh: '脱敏显示', en: 'Show masked' },
      control: 'choice',
      choices: maskChoices.map((value) => ({ value, label: maskLabel(value) })),
      help: onScreenOnly,
    }),
  ),
  keepFirst: keptCharacters({ zh: '保留前几个字', en: 'Characters kept in front' }),
  keepLast: keptCharacters({ zh: '保留后几个字', en: 'Characters kept at the end' }),
});

/** One line of text. Prefix and suffix are shown, never stored. */
export const text = defineFieldType({
  type: 'text',
  label: { zh: '单行文本', en: 'Text' },
  aliases: ['文本', '文字', '名称', '姓名', '标题', '编码', 'string', 'name', 'title', 'single line'],
  group: 'basic',
  icon: 'type',
  config: TextConfig,
  defaults: {
    format: 'any',
    pattern: '',
    patternMessage: '',
    minLength: 0,
    maxLength: longest,
    prefix: '',
    suffix: '',
    scan: 'off',
    mask: 'none',
    keepFirst: 1,
    keepLast: 1,
  },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: ({ format, pattern, patternMessage, minLength, maxLength }) => {
    const length = z
      .string(bilingual('不是文字', 'Not text'))
      .transform(cleanLine)
      .refine(
        (line) => line.length >= minLength,
        bilingual(`至少 ${minLength} 个字`, `At least ${minLength} characters`),
      )
      .refine(
        (line) => line.length <= maxLength,
        bilingual(`最多 ${maxLength} 个字`, `At most ${maxLength} characters`),
      );
    if (format === 'any') return length;
    if (format !== 'custom')
      return length.refine((line) => presets[format].pattern.test(line), presets[format].message);
    const matches = isSafePattern(pattern) ? patternOf(pattern) : null;
    const message = patternMessage ? bilingual(patternMessage, patternMessage) : bilingual('格式不符', 'Wrong format');
    return length.refine((line) => line.length > longest || (matches?.test(line) ?? true), message);
  },
  format: (value, { prefix, suffix }) => `${prefix}${value}${suffix}`,
  shown: shownText,
  mask: (value, config) => (config.mask === 'none' ? keepEnds(value, 1, 0) : maskedText(value, config)),
  parse: (cell, { prefix, suffix, maxLength }) => {
    if (cell.kind === 'error') return refuseCell(cell, 'cell_error', { zh: '文字', en: 'text' });
    const line = stripped(cleanLine(cellText(cell)), prefix, suffix);
    if (line.length > maxLength)
      return refuse('too_long', {
        zh: `有 ${line.length} 个字，超过 ${maxLength} 个`,
        en: `${line.length} characters, more than ${maxLength}`,
      });
    return ok(line || null);
  },
  wording: ({ prefix, suffix }, use) => (use === 'title' ? [prefix, suffix] : null),
  searchText: (value) => value,
  check: ({ format, pattern, minLength, maxLength }) => [
    ...(minLength > maxLength
      ? [issue(['maxLength'], 'range', { zh: '最多字数小于最少字数', en: 'The most is below the fewest' })]
      : []),
    ...(format === 'custom' ? checkPattern(pattern, 'pattern') : []),
  ],
  takesOver: writtenKinds,
  supports: { unique: true, title: true, defaults: ['constant', 'url'] },
});

/** As a screen shows it. */
export function shownText(value: string, config: z.infer<typeof TextConfig>): string {
  return `${config.prefix}${maskedText(value, config)}${config.suffix}`;
}

function stripped(line: string, prefix: string, suffix: string): string {
  const rest = prefix && line.startsWith(prefix) ? line.slice(prefix.length) : line;
  return suffix && rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : rest;
}
