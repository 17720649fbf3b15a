import { bilingual, cellText, defineFieldType, ok, setting, textIn } from '@mortise/core';
import * as z from 'zod';
import { comparable } from '../options/option.ts';
import { refuse, refuseErrorCell } from '../refuse.ts';

const yes = new Set(['是', '对', '真', '有', '√', '✓', '✔', '☑', 'yes', 'y', 'true', 't', '1', 'on', '开', '开启']);
const no = new Set([
  '否',
  '错',
  '假',
  '无',
  '不',
  '×',
  '✕',
  '✗',
  '✘',
  '☐',
  'no',
  'n',
  'false',
  'f',
  '0',
  'off',
  '关',
  '关闭',
]);

export const yesText = { zh: '是', en: 'Yes' };
export const noText = { zh: '否', en: 'No' };

const Config = z.object({
  appearance: z.enum(['switch', 'checkbox', 'yes-no']).meta(
    setting({
      label: { zh: '样式', en: 'Appearance' },
      control: 'choice',
      choices: [
        { value: 'switch', label: { zh: '开关', en: 'Switch' } },
        { value: 'checkbox', label: { zh: '勾选框', en: 'Checkbox' } },
        { value: 'yes-no', label: { zh: '是/否', en: 'Yes/No' } },
      ],
    }),
  ),
  mustBeChecked: z.boolean().meta(
    setting({
      label: { zh: '必须选中', en: 'Must be on' },
      help: { zh: '用于同意条款', en: 'For agreeing to terms.' },
      control: 'switch',
    }),
  ),
});

/** Yes or no. Cells may also say √ and ×, 对 and 错, 1 and 0. */
export const switchField = defineFieldType<z.infer<typeof Config>, boolean>({
  type: 'switch',
  label: { zh: '开关', en: 'Switch' },
  aliases: ['检查项', '是否', '布尔', '勾选', 'toggle', 'boolean', 'yes/no', 'checkbox'],
  group: 'choice',
  icon: 'toggle-left',
  config: Config,
  defaults: { appearance: 'switch', mustBeChecked: false },
  kind: () => 'boolean',
  storage: () => ({ in: 'column', sqlType: 'boolean' }),
  value: ({ mustBeChecked }) =>
    mustBeChecked
      ? z.boolean().refine((checked) => checked, bilingual('需要选中才能继续', 'This must be on to continue.'))
      : z.boolean(bilingual('填是或否', 'Give yes or no.')),
  format: (checked, _config, { locale }) => textIn(checked ? yesText : noText, locale),
  parse: (cell) => {
    if (cell.kind === 'error') return refuseErrorCell(cell.code);
    if (cell.kind === 'boolean') return ok(cell.value);
    const text = comparable(cellText(cell));
    if (text === '') return ok(null);
    if (yes.has(text)) return ok(true);
    if (no.has(text)) return ok(false);
    return refuse('not_boolean', {
      zh: `「${cellText(cell)}」不是是或否，可填 是、否、√、×、1、0`,
      en: `"${cellText(cell)}" is neither yes nor no. Use yes, no, true, false, 1 or 0.`,
    });
  },
  takesOver: ['text', 'number', 'boolean', 'option'],
  supports: { defaults: ['constant', 'url'] },
});
