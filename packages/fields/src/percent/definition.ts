import { bilingual, cellText, defineFieldType, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { canonical, compare, DecimalValue, round, shift, show } from '../decimal.ts';
import { decimalFormat } from '../decimal-format.ts';
import { maskAmount } from '../masking/mask.ts';
import { maskedSetting } from '../masking/masked-setting.ts';
import { readDecimal } from '../read-decimal.ts';
import { refuseCell } from '../refuse-cell.ts';

const PercentConfig = z.object({
  decimals: z
    .number()
    .int()
    .min(0)
    .max(8)
    .meta(setting({ label: { zh: '小数位', en: 'Decimal places' }, control: 'number' })),
  limited: z.boolean().meta(setting({ label: { zh: '限于 0% 至 100%', en: 'Only 0% to 100%' }, control: 'switch' })),
  bar: z.boolean().meta(setting({ label: { zh: '显示进度条', en: 'Show a progress bar' }, control: 'switch' })),
  masked: maskedSetting,
});

/** A share. The value is the fraction as a decimal string: 75% is "0.75". */
export const percent = defineFieldType({
  type: 'percent',
  label: { zh: '百分比', en: 'Percent' },
  aliases: ['百分数', '比例', '比率', '折扣', '进度', '%', 'percentage', 'rate', 'ratio', 'progress'],
  group: 'basic',
  icon: 'percent',
  config: PercentConfig,
  defaults: { decimals: 2, limited: false, bar: false, masked: false },
  kind: () => 'number',
  storage: () => ({ in: 'column', sqlType: 'numeric' }),
  value: ({ decimals, limited }) =>
    DecimalValue(decimals + 2, 'half-up', bilingual('不是百分比', 'Not a percentage')).refine(
      (value) => !limited || (compare(value, 0) >= 0 && compare(value, 1) <= 0),
      bilingual('只能是 0% 至 100%', 'Must be from 0% to 100%'),
    ),
  format: (value) => withSign(value, hundredthsOf(value)),
  shown: (value, config) => withSign(value, shownHundredths(value, config)),
  sheetFormat: (value) => `${decimalFormat(shift(value, 2), null, true)}%`,
  parse: (cell, { decimals }) => {
    if (cell.kind === 'blank' || cellText(cell) === '') return ok(null);
    const read = cell.kind === 'text' || cell.kind === 'number' ? readDecimal(cell.text) : null;
    if (!read || read.currency) return refuseCell(cell, 'not_a_percentage', { zh: '百分比', en: 'a percentage' });
    const isStoredFraction = cell.kind === 'number' && cell.format?.includes('%');
    // A bare 0.75 is a fraction, a bare 75 means 75%: nobody writes 75 for 7500%.
    const isBareFraction = !read.percent && compare(read.value.replace('-', ''), 1) <= 0;
    const fraction = isStoredFraction || isBareFraction ? read.value : shift(read.value, -2);
    return ok(round(fraction, decimals + 2));
  },
  takesOver: ['text', 'number', 'option'],
  supports: { defaults: ['constant', 'url'] },
});

const withSign = (value: string, figure: string) => `${figure}${canonical(value) === null ? '' : '%'}`;

/** As a screen shows it, without its sign. What is no number yet stays as it was typed. */
export const shownHundredths = (value: string, { masked }: z.infer<typeof PercentConfig>) =>
  masked && canonical(value) !== null ? maskAmount() : hundredthsOf(value);

/** "0.75" as `75`. What is no number comes back unchanged. */
export const hundredthsOf = (value: string) => (canonical(value) === null ? value : show(shift(value, 2), null, true));
