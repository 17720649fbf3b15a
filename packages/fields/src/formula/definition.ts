import {
  bilingual,
  type Cell,
  cellText,
  defineFieldType,
  type FormatContext,
  type Issue,
  ok,
  type Result,
  roundings,
  type SqlType,
  setting,
  type ValueKind,
} from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { dateFormat, datetime } from '../datetime/definition.ts';
import { canonical, round, roundingChoices, show } from '../decimal.ts';
import { decimalFormat } from '../decimal-format.ts';
import { readDecimal } from '../read-decimal.ts';
import { refuseCell } from '../refuse-cell.ts';
import { switchField } from '../switch/definition.ts';

export const formulaResults = ['number', 'text', 'date', 'moment', 'boolean'] as const;

const ofNumber = { property: 'result', is: ['number'] };

export const FormulaConfig = z.object({
  /** Fields by their ids: `{f_price} * {f_count}`. */
  formula: z
    .string()
    .max(65_536)
    .meta(setting({ label: { zh: '公式', en: 'Formula' }, control: 'formula', resultIn: 'result' })),
  result: z.enum(formulaResults).meta(
    setting({
      label: { zh: '结果类型', en: 'Result' },
      control: 'choice',
      choices: [
        { value: 'number', label: { zh: '数值', en: 'Number' } },
        { value: 'text', label: { zh: '文本', en: 'Text' } },
        { value: 'date', label: { zh: '日期', en: 'Date' } },
        { value: 'moment', label: { zh: '日期时间', en: 'Date and time' } },
        { value: 'boolean', label: { zh: '是/否', en: 'Yes or no' } },
      ],
    }),
  ),
  blankIsZero: z.boolean().meta(
    setting({
      label: { zh: '空值按 0', en: 'Empty counts as 0' },
      control: 'switch',
      help: { zh: '关闭后，有一项为空结果就为空', en: 'Off: the result is empty where a part is empty' },
    }),
  ),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(10)
    .meta(setting({ label: { zh: '小数位', en: 'Decimal places' }, control: 'number', when: ofNumber })),
  rounding: z.enum(roundings).meta(
    setting({
      label: { zh: '舍入方式', en: 'Rounding' },
      control: 'choice',
      choices: roundingChoices,
      when: ofNumber,
    }),
  ),
  fixed: z
    .boolean()
    .meta(setting({ label: { zh: '补齐小数位', en: 'Always show all places' }, control: 'switch', when: ofNumber })),
  thousands: z
    .boolean()
    .meta(setting({ label: { zh: '千分位', en: 'Thousands separator' }, control: 'switch', when: ofNumber })),
  unit: z
    .string()
    .max(12)
    .meta(setting({ label: { zh: '单位', en: 'Unit' }, control: 'text', when: ofNumber })),
});
export type FormulaConfig = z.infer<typeof FormulaConfig>;
export type FormulaFieldValue = string | boolean;

const sqlTypes = {
  number: 'numeric',
  text: 'text',
  date: 'date',
  moment: 'timestamptz',
  boolean: 'boolean',
} as const satisfies Record<FormulaConfig['result'], SqlType>;

/** A value calculated from other fields, stored in a column of its own type: lists filter and sort by it as by any. */
export const formula = defineFieldType<FormulaConfig, FormulaFieldValue>({
  type: 'formula',
  label: { zh: '公式', en: 'Formula' },
  aliases: ['计算', '函数', '运算', '合计', 'calculation', 'computed', 'function'],
  group: 'advanced',
  icon: 'square-function',
  config: FormulaConfig,
  defaults: {
    formula: '',
    result: 'number',
    blankIsZero: true,
    decimals: 2,
    rounding: 'half-up',
    fixed: false,
    thousands: true,
    unit: '',
  },
  kind: ({ result }): ValueKind => result,
  storage: ({ result }) => ({ in: 'column', sqlType: sqlTypes[result] }),
  value: ({ result }) => values[result],
  format: (value, config, context) => shownAs(value, config, context),
  sheetFormat: (value, { result, decimals, fixed, thousands, unit }) => {
    if (result === 'number') return decimalFormat(String(value), fixed ? decimals : null, thousands, unit);
    return result === 'date' || result === 'moment' ? dateFormat(dateSettings(result)) : undefined;
  },
  parse: (cell, config, context) => parseResult(cell, config, context),
  wording: ({ formula: _, ...shown }, use) => (use === 'title' ? shown : shown.result),
  searchText: (value, { result }) => (result === 'text' ? String(value) : null),
  compute: ({ formula: text, result, blankIsZero, decimals, rounding }) => ({
    formula: text,
    wants: result,
    blankIsZero,
    ...(result === 'number' ? { fit: (value) => round(String(value), decimals, rounding) } : {}),
  }),
  recipe: ({ formula: text, result, blankIsZero, decimals, rounding }) =>
    result === 'number' ? [text, result, blankIsZero, decimals, rounding] : [text, result, blankIsZero],
  supports: { required: false, title: true, defaults: [], computed: true },
});

const values: Record<FormulaConfig['result'], z.ZodType<FormulaFieldValue>> = {
  number: z.string().refine((text) => canonical(text) !== null, bilingual('不是数字', 'Not a number')),
  text: z.string(),
  date: z.iso.date(bilingual('不是日期', 'Not a date')),
  moment: z.iso.datetime(bilingual('不是日期时间', 'Not a date and time')),
  boolean: z.boolean(),
};

const dateSettings = (result: FormulaConfig['result']) => ({
  ...datetime.defaults,
  precision: result === 'moment' ? ('minute' as const) : ('day' as const),
});

/** As the field type for such values shows them. */
export function shownAs(value: FormulaFieldValue, config: FormulaConfig, context: FormatContext): string {
  const { result, unit } = config;
  if (result === 'boolean') return switchField.format(value === true, switchField.defaults, context);
  const text = String(value);
  if (result === 'number') return unit ? `${figureOf(text, config)} ${unit}` : figureOf(text, config);
  return result === 'text' ? text : datetime.format(text, dateSettings(result), context);
}

/** A number without its unit. */
export const figureOf = (value: string, { decimals, fixed, thousands }: FormulaConfig) =>
  show(value, fixed ? decimals : null, thousands);

type ParseContext = Parameters<typeof datetime.parse>[2];

function parseResult(
  cell: Cell,
  { result, unit }: FormulaConfig,
  context: ParseContext,
): Result<FormulaFieldValue | null, Issue> {
  if (cell.kind === 'blank' || (cell.kind !== 'error' && cellText(cell) === '')) return ok(null);
  if (result === 'boolean') return switchField.parse(cell, switchField.defaults, context);
  if (result === 'date' || result === 'moment') return datetime.parse(cell, dateSettings(result), context);
  if (cell.kind === 'error') return refuseCell(cell, 'cell_error', { zh: '公式的结果', en: 'a result' });
  if (result === 'text') return ok(cleanLine(cellText(cell)) || null);
  const read = cell.kind === 'text' || cell.kind === 'number' ? readDecimal(cell.text, unit) : null;
  return read ? ok(read.value) : refuseCell(cell, 'not_a_number', { zh: '数字', en: 'a number' });
}
