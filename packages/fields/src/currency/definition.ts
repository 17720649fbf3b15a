import { bilingual, cellText, defineFieldType, err, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { compare, DecimalValue, round, show } from '../decimal.ts';
import { decimalFormat } from '../decimal-format.ts';
import { maskAmount } from '../masking/mask.ts';
import { maskedSetting } from '../masking/masked-setting.ts';
import { readDecimal } from '../read-decimal.ts';
import { refuseCell } from '../refuse-cell.ts';
import { currencies, currencyCodes, mayMean } from './currencies.ts';

const CurrencyConfig = z.object({
  currency: z.enum(currencyCodes).meta(
    setting({
      label: { zh: '币种', en: 'Currency' },
      control: 'choice',
      choices: currencyCodes.map((code) => ({
        value: code,
        label: { zh: `${currencies[code].label.zh} ${code}`, en: `${currencies[code].label.en} ${code}` },
      })),
    }),
  ),
  decimals: z
    .number()
    .int()
    .min(0)
    .max(4)
    .meta(setting({ label: { zh: '小数位', en: 'Decimal places' }, control: 'number' })),
  thousands: z.boolean().meta(setting({ label: { zh: '千分位', en: 'Thousands separator' }, control: 'switch' })),
  min: z
    .number()
    .nullable()
    .meta(setting({ label: { zh: '最小值', en: 'Minimum' }, control: 'number' })),
  max: z
    .number()
    .nullable()
    .meta(setting({ label: { zh: '最大值', en: 'Maximum' }, control: 'number' })),
  masked: maskedSetting,
});
type CurrencyConfig = z.infer<typeof CurrencyConfig>;

/** An amount of money in the currency of its field. The value is a decimal string; never a float. */
export const currency = defineFieldType({
  type: 'currency',
  label: { zh: '金额', en: 'Currency' },
  aliases: ['货币', '价格', '人民币', '费用', '钱', 'money', 'price', 'amount', 'cost'],
  group: 'basic',
  icon: 'banknote',
  config: CurrencyConfig,
  defaults: { currency: 'CNY', decimals: 2, thousands: true, min: null, max: null, masked: false },
  kind: () => 'number',
  unit: ({ currency: code }) => code,
  storage: () => ({ in: 'column', sqlType: 'numeric(20,4)' }),
  value: (config) =>
    DecimalValue(config.decimals, 'half-up', bilingual('不是金额', 'Not an amount')).superRefine((value, context) => {
      const complain = (message: string) => context.addIssue({ code: 'custom', message });
      const { min, max } = config;
      if (compare(value.replace('-', ''), '9999999999999999') > 0)
        complain(bilingual('整数部分超过 16 位', 'More than 16 digits before the point'));
      if (min !== null && compare(value, min) < 0)
        complain(
          bilingual(`不能小于 ${symbolled(String(min), config)}`, `Must be at least ${symbolled(String(min), config)}`),
        );
      if (max !== null && compare(value, max) > 0)
        complain(
          bilingual(`不能大于 ${symbolled(String(max), config)}`, `Must be at most ${symbolled(String(max), config)}`),
        );
    }),
  format: symbolled,
  shown: shownAmount,
  mask: maskAmount,
  sheetFormat: (value, { currency: code, decimals, thousands }) =>
    `"${currencies[code].symbol}"${decimalFormat(value, decimals, thousands)}`,
  parse: (cell, config) => {
    if (cell.kind === 'blank' || cellText(cell) === '') return ok(null);
    const read = cell.kind === 'text' || cell.kind === 'number' ? readDecimal(cell.text) : null;
    if (!read || read.percent) return refuseCell(cell, 'not_an_amount', { zh: '金额', en: 'an amount' });
    if (!mayMean(read.currency, config.currency)) {
      const { label } = currencies[config.currency];
      return err(
        issue([], 'other_currency', {
          zh: `「${cellText(cell)}」的币种不是${label.zh}`,
          en: `"${cellText(cell)}" is not in ${label.en}`,
        }),
      );
    }
    return ok(round(read.value, config.decimals));
  },
  check: ({ min, max }) =>
    min !== null && max !== null && min > max
      ? [issue(['max'], 'range', { zh: '最大值小于最小值', en: 'The maximum is below the minimum' })]
      : [],
  takesOver: ['text', 'number', 'option'],
  supports: { unique: true, defaults: ['constant', 'url'] },
});

/** The amount without its symbol, as a grid cell shows it. */
export const amountOf = (value: string, { decimals, thousands }: CurrencyConfig) => show(value, decimals, thousands);

/** The amount as a screen shows it beside its symbol. */
export function shownFigure(value: string, config: CurrencyConfig): string {
  return isHidden(value, config) ? maskAmount() : amountOf(value, config);
}

/** The same with its symbol. */
export function shownAmount(value: string, config: CurrencyConfig): string {
  return isHidden(value, config) ? currencies[config.currency].symbol + maskAmount() : symbolled(value, config);
}

/** What is no amount yet stays as it was typed. */
const isHidden = (value: string, config: CurrencyConfig) => config.masked && isAmount(amountOf(value, config));

const isAmount = (text: string) => /^-?[\d,.]+$/.test(text);

function symbolled(value: string, config: CurrencyConfig): string {
  const { symbol } = currencies[config.currency];
  const amount = amountOf(value, config);
  if (!isAmount(amount)) return amount;
  return amount.startsWith('-') ? `-${symbol}${amount.slice(1)}` : `${symbol}${amount}`;
}
