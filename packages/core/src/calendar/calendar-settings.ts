import { z } from 'zod';
import { type Day, readDay } from '../conditions/calendar-day.ts';
import { bilingual } from '../issues.ts';
import type { NamedDay } from './china-days.ts';

/** A day as `YYYY-MM-DD`. */
export const CalendarDate = z
  .string()
  .refine((text) => readDay(text) !== null, bilingual('日期要写成 2026-10-01 这样', 'Write the date like 2026-10-01'));

/** A day that an administrator made a workday or a free day, whatever the week and the official calendar say. */
export const CalendarChange = z.strictObject({
  date: CalendarDate,
  kind: z.enum(['workday', 'holiday']),
  /** In the organisation's own words (司庆日); may be empty. */
  name: z.string().trim().max(40),
});
export type CalendarChange = z.infer<typeof CalendarChange>;

/** All that decides on which days an organisation works. */
export const CalendarSettings = z.strictObject({
  /** The free days of the week, Monday 1 to Sunday 7, rising. At least one day of the week is worked. */
  weekend: z
    .array(z.literal([1, 2, 3, 4, 5, 6, 7]))
    .max(6, bilingual('一周至少要有一个工作日', 'At least one day of the week is worked'))
    .readonly(),
  /** `none` for organisations elsewhere: they enter their own holidays. */
  official: z.enum(['china', 'none']),
  changes: z.array(CalendarChange).readonly(),
});
export type CalendarSettings = z.infer<typeof CalendarSettings>;

/** What every organisation starts with. */
export const defaultCalendar: CalendarSettings = { weekend: [6, 7], official: 'china', changes: [] };

export function* daysOfChanges(changes: readonly CalendarChange[]): Generator<[Day, NamedDay]> {
  for (const { date, kind, name } of changes) {
    const day = readDay(date);
    if (day !== null) yield [day, { isWorkday: kind === 'workday', name: { zh: name, en: name } }];
  }
}
