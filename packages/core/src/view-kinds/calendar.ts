import * as z from 'zod';
import { mayAge, mayGroup } from '../records/grouping.ts';
import { maySpan } from '../records/spanning.ts';
import { ColorRules, colorsWithout, colorUses } from './color-rule.ts';
import { named } from './named.ts';
import { defineViewKind, type ViewUse } from './view-kind.ts';

export const calendarScales = ['month', 'week', 'day'] as const;
export type CalendarScale = (typeof calendarScales)[number];

export const CalendarViewSettings = z.object({
  /** The field that says when: a date, a moment or a period of days. */
  start: z.string().nullable().default(null),
  /** A date or a moment, where `start` is no period and records last longer than it says. */
  end: z.string().nullable().default(null),
  /** How much one sees at first. */
  scale: z.enum(calendarScales).default('month'),
  /** A field of options whose colours records have, where no rule gives them one. */
  color: z.string().nullable().default(null),
  colors: ColorRules,
});
export type CalendarViewSettings = z.infer<typeof CalendarViewSettings>;

/** Records on the days that a field of theirs names. Which fields an entry shows are the fields of the view. */
export const calendar = defineViewKind<CalendarViewSettings>({
  label: { zh: '日历', en: 'Calendar' },
  icon: 'calendar-days',
  hint: { zh: '按日期排开，拖动改期', en: 'By their dates; drag to reschedule' },
  settings: CalendarViewSettings,
  start: (fields) => {
    const shown = fields.filter(({ block }) => !block.hidden);
    const when = shown.find(maySpan);
    const choice = shown.find((field) => field.kind === 'option' && mayGroup(field));
    return CalendarViewSettings.parse({ start: when?.id ?? '$created_at', color: choice?.id ?? null });
  },
  uses: ({ start, end, color, colors }): ViewUse[] => [
    ...named([start], { zh: '的开始日期', en: 'Start of' }, true, maySpan),
    ...named([end], { zh: '的结束日期', en: 'End of' }, true, mayAge),
    ...named([color], { zh: '的颜色字段', en: 'Colour field of' }, false, ({ kind }) => kind === 'option'),
    ...colorUses(colors),
  ],
  conditions: ({ colors }) => colors.map(({ when }) => when),
  without: (settings, isGone, says) => {
    const kept = (id: string | null) => (id === null || isGone(id) ? null : id);
    const { start, end, color, colors } = settings;
    return {
      ...settings,
      start: kept(start),
      end: kept(end),
      color: kept(color),
      colors: colorsWithout(colors, isGone, says),
    };
  },
  missing: ({ start }) =>
    start === null
      ? [{ part: 'start', message: { zh: '选择日历按哪个日期字段排', en: 'Choose the field that says when' } }]
      : [],
  orders: ({ start, end }) =>
    [start, end].flatMap((field) => (field === null ? [] : [[{ field, direction: 'asc' as const }]])),
});
