import { cellText, defineFieldType, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { refuseCell } from '../refuse-cell.ts';
import { templateFormula } from './template-formula.ts';

export const ConcatConfig = z.object({
  /** Text with fields by their ids in braces: `{f_customer}-{f_date}`. */
  template: z
    .string()
    .max(2000)
    .meta(setting({ label: { zh: '模板', en: 'Template' }, control: 'field-template' })),
});
export type ConcatConfig = z.infer<typeof ConcatConfig>;

/** A text put together from other fields. */
export const concat = defineFieldType<ConcatConfig, string>({
  type: 'concat',
  label: { zh: '文本组合', en: 'Combined text' },
  aliases: ['拼接', '合并', '组合', '模板', 'concatenate', 'template', 'join'],
  group: 'advanced',
  icon: 'combine',
  config: ConcatConfig,
  defaults: { template: '' },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () => z.string(),
  format: (value) => value,
  parse: (cell) =>
    cell.kind === 'error'
      ? refuseCell(cell, 'cell_error', { zh: '文本', en: 'text' })
      : ok(cellText(cell).trim() === '' ? null : cellText(cell)),
  wording: () => null,
  searchText: (value) => value,
  check: ({ template }) =>
    /\{[^{}]+\}/.test(template)
      ? []
      : [issue(['template'], 'no_field', { zh: '模板里还没有字段', en: 'There is no field in the template yet' })],
  compute: ({ template }) => ({ formula: templateFormula(template), wants: 'text', blankIsZero: false }),
  supports: { required: false, title: true, defaults: [], computed: true },
});
