import { bilingual, cellText, defineFieldType, issue, ok, setting } from '@mortise/core';
import * as z from 'zod';
import { cleanLine } from '../clean-text.ts';
import { refuseCell } from '../refuse-cell.ts';
import { numberOf, periodOf } from './number-of.ts';

/** Each holds the one before: what is counted within a month may not print the year alone. */
export const periods = ['never', 'year', 'month', 'day'] as const;

export const AutonumberConfig = z.object({
  prefix: z
    .string()
    .max(20)
    .meta(setting({ label: { zh: '前缀', en: 'Prefix' }, control: 'text' })),
  date: z.enum(['none', 'year', 'month', 'day']).meta(
    setting({
      label: { zh: '日期', en: 'Date' },
      control: 'choice',
      choices: [
        { value: 'none', label: { zh: '不带日期', en: 'None' } },
        { value: 'year', label: { zh: '年 2026', en: 'Year 2026' } },
        { value: 'month', label: { zh: '年月 202612', en: 'Month 202612' } },
        { value: 'day', label: { zh: '年月日 20261218', en: 'Day 20261218' } },
      ],
    }),
  ),
  separator: z.enum(['', '-']).meta(
    setting({
      label: { zh: '日期与序号之间', en: 'Between date and count' },
      control: 'choice',
      choices: [
        { value: '', label: { zh: '相连', en: 'Nothing' } },
        { value: '-', label: { zh: '短横线', en: 'Hyphen' } },
      ],
      when: { property: 'date', is: ['year', 'month', 'day'] },
    }),
  ),
  digits: z
    .number()
    .int()
    .min(1)
    .max(12)
    .meta(setting({ label: { zh: '序号位数', en: 'Digits' }, control: 'number' })),
  start: z
    .number()
    .int()
    .min(0)
    .max(999_999_999)
    .meta(setting({ label: { zh: '起始序号', en: 'First count' }, control: 'number' })),
  reset: z.enum(periods).meta(
    setting({
      label: { zh: '重新计数', en: 'Count anew' },
      control: 'choice',
      choices: [
        { value: 'never', label: { zh: '从不', en: 'Never' } },
        { value: 'year', label: { zh: '每年', en: 'Each year' } },
        { value: 'month', label: { zh: '每月', en: 'Each month' } },
        { value: 'day', label: { zh: '每天', en: 'Each day' } },
      ],
    }),
  ),
});
export type AutonumberConfig = z.infer<typeof AutonumberConfig>;

/** A number the server gives to each record when it is created: HT-202612-0001. It never changes. */
export const autonumber = defineFieldType({
  type: 'autonumber',
  label: { zh: '流水号', en: 'Auto number' },
  aliases: ['自动编号', '编号', '单号', '序号', '序列号', 'serial', 'sequence', 'id', 'code'],
  group: 'advanced',
  icon: 'list-ordered',
  config: AutonumberConfig,
  defaults: { prefix: '', date: 'none', separator: '-', digits: 4, start: 1, reset: 'never' },
  kind: () => 'text',
  storage: () => ({ in: 'column', sqlType: 'text' }),
  value: () =>
    z.string(bilingual('不是编号', 'Not a number')).max(100, bilingual('最多 100 个字', 'At most 100 characters')),
  format: (value) => value,
  parse: (cell) =>
    cell.kind === 'error'
      ? refuseCell(cell, 'cell_error', { zh: '编号', en: 'a number' })
      : ok(cleanLine(cellText(cell)) || null),
  searchText: (value) => value,
  generate: (config, counter, now, timeZone) => numberOf(config, Number(counter), now, timeZone),
  period: periodOf,
  check: ({ date, reset }) =>
    rank[date] < rank[reset]
      ? [
          issue(['reset'], 'repeats', {
            zh: '编号会重复：重新计数的周期要包含在日期里',
            en: 'Numbers would repeat: the date must tell the period of the count',
          }),
        ]
      : [],
  supports: { required: false, unique: true, title: true, defaults: [], generated: true },
});

const rank = { none: 0, never: 0, year: 1, month: 2, day: 3 } as const;
