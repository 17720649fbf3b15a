import { setting } from '@mortise/core';
import * as z from 'zod';

export const precisions = ['year', 'month', 'day', 'minute', 'second'] as const;
export type Precision = (typeof precisions)[number];

const timed = { property: 'precision', is: ['minute', 'second'] };

const bounds = [
  { value: 'none', label: { zh: '不限', en: 'Any' } },
  { value: 'today', label: { zh: '相对今天', en: 'Relative to today' } },
  { value: 'date', label: { zh: '固定日期', en: 'A fixed date' } },
];
const Bound = z.enum(['none', 'today', 'date']);
const Days = z.number().int().min(-36_500).max(36_500);

export const weekdayChoices = [
  { value: 1, label: { zh: '周一', en: 'Monday' } },
  { value: 2, label: { zh: '周二', en: 'Tuesday' } },
  { value: 3, label: { zh: '周三', en: 'Wednesday' } },
  { value: 4, label: { zh: '周四', en: 'Thursday' } },
  { value: 5, label: { zh: '周五', en: 'Friday' } },
  { value: 6, label: { zh: '周六', en: 'Saturday' } },
  { value: 7, label: { zh: '周日', en: 'Sunday' } },
];

export const DatetimeConfig = z.object({
  precision: z.enum(precisions).meta(
    setting({
      label: { zh: '精度', en: 'Precision' },
      control: 'choice',
      choices: [
        { value: 'year', label: { zh: '年', en: 'Year' } },
        { value: 'month', label: { zh: '年月', en: 'Month' } },
        { value: 'day', label: { zh: '年月日', en: 'Day' } },
        { value: 'minute', label: { zh: '年月日 时分', en: 'Minute' } },
        { value: 'second', label: { zh: '年月日 时分秒', en: 'Second' } },
      ],
    }),
  ),
  look: z.enum(['dash', 'slash', 'words']).meta(
    setting({
      label: { zh: '显示为', en: 'Shown as' },
      control: 'choice',
      choices: [
        { value: 'dash', label: { zh: '2026-12-18', en: '2026-12-18' } },
        { value: 'slash', label: { zh: '2026/12/18', en: '2026/12/18' } },
        { value: 'words', label: { zh: '2026年12月18日', en: 'Dec 18, 2026' } },
      ],
    }),
  ),
  earliest: Bound.meta(setting({ label: { zh: '最早', en: 'Earliest' }, control: 'choice', choices: bounds })),
  earliestDays: Days.meta(
    setting({
      label: { zh: '最早（距今天的天数）', en: 'Earliest, days from today' },
      control: 'number',
      help: { zh: '负数在今天之前', en: 'Negative is before today' },
      when: { property: 'earliest', is: ['today'] },
    }),
  ),
  earliestDate: z.string().meta(
    setting({
      label: { zh: '最早日期', en: 'Earliest date' },
      control: 'text',
      when: { property: 'earliest', is: ['date'] },
    }),
  ),
  latest: Bound.meta(setting({ label: { zh: '最晚', en: 'Latest' }, control: 'choice', choices: bounds })),
  latestDays: Days.meta(
    setting({
      label: { zh: '最晚（距今天的天数）', en: 'Latest, days from today' },
      control: 'number',
      help: { zh: '负数在今天之前', en: 'Negative is before today' },
      when: { property: 'latest', is: ['today'] },
    }),
  ),
  latestDate: z.string().meta(
    setting({
      label: { zh: '最晚日期', en: 'Latest date' },
      control: 'text',
      when: { property: 'latest', is: ['date'] },
    }),
  ),
  weekdays: z.array(z.number().int().min(1).max(7)).meta(
    setting({
      label: { zh: '允许的星期', en: 'Allowed weekdays' },
      control: 'list',
      choices: weekdayChoices,
      help: { zh: '不选为每天都可以', en: 'None chosen allows every day' },
      when: { property: 'precision', is: ['day', 'minute', 'second'] },
    }),
  ),
  minuteStep: z
    .number()
    .int()
    .min(1)
    .max(30)
    .meta(
      setting({
        label: { zh: '分钟间隔', en: 'Minute interval' },
        control: 'choice',
        choices: [1, 5, 10, 15, 30].map((value) => ({ value, label: { zh: `${value} 分钟`, en: `${value} min` } })),
        when: timed,
      }),
    ),
  from: z.string().meta(
    setting({
      label: { zh: '允许时段开始', en: 'Hours from' },
      control: 'text',
      help: { zh: '如 09:00', en: 'Such as 09:00' },
      when: timed,
    }),
  ),
  until: z.string().meta(
    setting({
      label: { zh: '允许时段结束', en: 'Hours until' },
      control: 'text',
      help: { zh: '如 18:00', en: 'Such as 18:00' },
      when: timed,
    }),
  ),
});
export type DatetimeConfig = z.infer<typeof DatetimeConfig>;
