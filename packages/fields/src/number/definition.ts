import { bilingual, cellText, defineFieldType, issue, ok, roundings, setting } from '@mortise/core';
import * as z from 'zod';
import { canonical, compare, DecimalValue, onStep, round, roundingChoices, shift, show } from '../decimal.ts';
import { decimalFormat } from '../decimal-format.ts';
import { maskAmount } from '../masking/mask.ts';
import { maskedSetting } from '../masking/masked-setting.ts';
import { readDecimal } from '../read-decimal.ts';
import { refuseCell } from '../refuse-cell.ts';

const Bound = z.number().nullable();

const NumberConfig = z.object({
  decimals: z
    .number()
    .int()
    .min(0)
    .max(10)
    .meta(setting({ label: { zh: '小数位', en: 'Decimal places' }, control: 'number' })),
  fixed: z.boolean().meta(setting({ label: { zh: '补齐小数位', en: 'Always show all places' }, control: 'switch' })),
  thousands: z.boolean().meta(setting({ label: { zh: '千分位', en: 'Thousands separator' }, control: 'switch' })),
  unit: z
    .string()
    .max(12)
    .meta(setting({ label: { zh: '单位', en: 'Unit' }, control: 'text' })),
  min: Bound.meta(setting({ label: { zh: '最小值', en: 'Minimum' }, control: 'number' })),
  max: Bound.meta(setting({ label: { zh: '最大值', en: 'Maximum' }, control: 'number' })),
  step: z
    .number()
    .positive()
    .nullable()
    .meta(
      setting({
        label: { zh: '步长', en: 'Step' },
        control: 'number',
        help: { zh: '只接受步长的整数倍，从最小值或 0 起算', en: 'Only whole steps from the minimum, or from 0' },
      }),
    ),
  rounding: z
    .enum(roundings)
    .meta(setting({ label: { zh: '舍入方式', en: 'Rounding' }, control: 'choice', choices: roundingChoices })),
  look: z.enum(['plain', 'slider', 'progress']).meta(
    setting({
      label: { zh: '显示为', en: 'Shown as' },
      control: 'choice',
      choices: [
        { value: 'plain', label: { zh: '数字', en: 'Number' } },
        { value: 'slider', label: { zh: '滑块', en: 'Slider' } },
        { value: 'progress', label: { zh: '进度条', en: 'Progress bar' } },
      ],
    }),
  ),
  masked: maskedSetting,
});
type NumberConfig = z.infer<typeof NumberConfig>;

/** An exact decimal. The value is a decimal string in its one spelling. */
export const number = defineFieldType({
  type: 'number',
  label: { zh: '数字', en: 'Number' },
  aliases: ['数值', '整数', '小数', '数量', 'integer', 'decimal', 'quantity', 'amount'],
  group: 'basic',
  icon: 'hash',
  config: NumberConfig,
  defaults: {
    decimals: 2,
    fixed: false,
    thousands: true,
    unit: '',
    min: null,
    max: null,
    step: null,
    rounding: 'half-up',
    look: 'plain',
    masked: false,
  },
  kind: () => 'number',
  storage: () => ({ in: 'column', sqlType: 'numeric' }),
  value: ({ decimals, rounding, min, max, step }) =>
    DecimalValue(decimals, rounding, bilingual('不是数字', 'Not a number')).superRefine((value, context) => {
      const complain = (message: string) => context.addIssue({ code: 'custom', message });
      if (min !== null && compare(value, min) < 0) complain(bilingual(`不能小于 ${min}`, `Must be at least ${min}`));
      if (max !== null && compare(value, max) > 0) complain(bilingual(`不能大于 ${max}`, `Must be at most ${max}`));
      if (step !== null && !onStep(value, step, min ?? 0))
        complain(bilingual(`只能按 ${step} 递增`, `Must go in steps of ${step}`));
    }),
  format: (value, config) => withUnit(value, figureOf(value, config), config),
  shown: (value, config) => withUnit(value, shownFigure(value, config), config),
  sheetFormat: (value, { decimals, fixed, thousands, unit }) =>
    decimalFormat(value, fixed ? decimals : null, thousands, unit),
  parse: (cell, { decimals, rounding, unit }) => {
    if (cell.kind === 'blank' || cellText(cell) === '') return ok(null);
    const read = cell.kind === 'text' || cell.kind === 'number' ? readDecimal(cell.text, unit) : null;
    if (!read) return refuseCell(cell, 'not_a_number', { zh: '数字', en: 'a number' });
    return ok(round(read.percent ? shift(read.value, -2) : read.value, decimals, rounding));
  },
  check: ({ min, max, look }) => {
    if (min !== null && max !== null && min > max)
      return [issue(['max'], 'range', { zh: '最大值小于最小值', en: 'The maximum is below the minimum' })];
    if (look !== 'plain' && (min === null || max === null))
      return [
        issue(['look'], 'needs_range', {
          zh: '滑块和进度条要有最小值和最大值',
          en: 'A slider or a progress bar needs a minimum and a maximum',
        }),
      ];
    return [];
  },
  takesOver: ['text', 'number', 'option'],
  supports: { unique: true, defaults: ['constant', 'url'] },
});

const withUnit = (value: string, figure: string, { unit }: NumberConfig) =>
  unit && canonical(value) !== null ? `${figure} ${unit}` : figure;

/** The number without its unit, as a screen shows it. What is no number yet stays as it was typed. */
export const shownFigure = (value: string, config: NumberConfig) =>
  config.masked && canonical(value) !== null ? maskAmount() : figureOf(value, config);

/** The number without its unit. */
const figureOf = (value: string, { decimals, fixed, thousands }: NumberConfig) =>
  show(value, fixed ? decimals : null, thousands);
