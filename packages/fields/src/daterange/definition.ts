import { bilingual, cellText, defineFieldType, issue, ok, type Period, readDay, setting } from '@mortise/core';
import * as z from 'zod';
import { refuseCell } from '../refuse-cell.ts';
import { readPeriod } from './read-period.ts';

const days = (zh: string, en: string) =>
  z
    .number()
    .int()
    .min(1)
    .max(36_600)
    .nullable()
    .meta(setting({ label: { zh, en }, control: 'number', help: { zh: '首尾两天都算', en: 'Both ends count' } }));

const PeriodConfig = z.object({
  precision: z.enum(['day', 'month']).meta(
    setting({
      label: { zh: '精度', en: 'Precision' },
      control: 'choice',
      choices: [
        { value: 'day', label: { zh: '日', en: 'Days' } },
        { value: 'month', label: { zh: '年月', en: 'Months' } },
      ],
    }),
  ),
  minDays: days('最少天数', 'Fewest days'),
  maxDays: days('最多天数', 'Most days'),
});
type PeriodConfig = z.infer<typeof PeriodConfig>;

/** Days from one to another, both included. With months, from the first day of one to the last of another. */
export const daterange = defineFieldType({
  type: 'daterange',
  label: { zh: '日期区间', en: 'Date range' },
  aliases: ['起止日期', '时间段', '期间', '有效期', '开始结束', 'period', 'start and end', 'from to'],
  group: 'advanced',
  icon: 'calendar-range',
  config: PeriodConfig,
  defaults: { precision: 'day', minDays: null, maxDays: null },
  kind: () => 'period',
  storage: () => ({ in: 'column', sqlType: 'jsonb' }),
  value: ({ minDays, maxDays }): z.ZodType<Period> =>
    z
      .object(
        { start: Day('开始日期', 'first day'), end: Day('结束日期', 'last day') },
        bilingual('不是日期区间', 'Not a date range'),
      )
      .refine(({ start, end }) => start <= end, bilingual('结束早于开始', 'The end is before the start'))
      .refine(
        (period) => lengthOf(period) >= (minDays ?? 1),
        bilingual(`至少 ${minDays} 天`, `At least ${minDays} days`),
      )
      .refine(
        (period) => lengthOf(period) <= (maxDays ?? Number.POSITIVE_INFINITY),
        bilingual(`最多 ${maxDays} 天`, `At most ${maxDays} days`),
      ),
  format: (period, config, { locale }) => periodText(period, config, locale === 'zh' ? '至' : 'to'),
  parse: (cell, _config, { dateOrder }) => {
    const text = cell.kind === 'date' || cell.kind === 'moment' ? cell.iso.slice(0, 10) : cellText(cell);
    if (text === '') return ok(null);
    const period = cell.kind === 'error' ? null : readPeriod(text, dateOrder);
    return period ? ok(period) : refuseCell(cell, 'not_a_period', { zh: '日期区间', en: 'a date range' });
  },
  check: ({ minDays, maxDays }) =>
    minDays !== null && maxDays !== null && minDays > maxDays
      ? [issue(['minDays'], 'range', { zh: '最少天数大于最多天数', en: 'Fewest days exceeds most days' })]
      : [],
});

const Day = (zh: string, en: string) =>
  z.string().refine((text) => readDay(text) !== null, bilingual(`缺${zh}`, `The ${en} is missing`));

const lengthOf = ({ start, end }: Period) => (readDay(end) ?? 0) - (readDay(start) ?? 0) + 1;

export const periodText = ({ start, end }: Period, { precision }: Pick<PeriodConfig, 'precision'>, to: string) => {
  const [from, till] = [start, end].map((day) => (precision === 'month' ? day.slice(0, 7) : day));
  return from === till ? `${from}` : `${from} ${to} ${till}`;
};
