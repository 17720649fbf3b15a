import { bilingual, cellText, defineFieldType, issue, type Locale, ok, type ValueContext } from '@mortise/core';
import * as z from 'zod';
import { readDate } from '../read-date.ts';
import { readTime } from '../read-time.ts';
import { refuseCell } from '../refuse-cell.ts';
import { complaintsOf } from './limits.ts';
import { DatetimeConfig } from './settings.ts';
import { isMoment, kept, storedFrom, wallOf } from './wall.ts';

/**
 * A date or a moment, as precise as the field says. To the day and coarser the value is `YYYY-MM-DD` (a month is its
 * first day) and has no zone; to the minute and finer it is a moment in UTC, shown in the organisation's zone.
 */
export const datetime = defineFieldType({
  type: 'datetime',
  label: { zh: '日期时间', en: 'Date and time' },
  aliases: ['日期', '年月日', '年份', '月份', '时间', 'date', 'month', 'year', 'day', 'timestamp'],
  group: 'basic',
  icon: 'calendar',
  config: DatetimeConfig,
  defaults: {
    precision: 'day',
    look: 'dash',
    earliest: 'none',
    earliestDays: 0,
    earliestDate: '',
    latest: 'none',
    latestDays: 0,
    latestDate: '',
    weekdays: [],
    minuteStep: 1,
    from: '',
    until: '',
  },
  kind: (config) => (isMoment(config) ? 'moment' : 'date'),
  storage: (config) => ({ in: 'column', sqlType: isMoment(config) ? 'timestamptz' : 'date' }),
  value: (config, context) =>
    z.string(wrong).transform((text, check) => {
      const timeZone = context?.timeZone ?? 'UTC';
      const wall = wallOf(text.trim(), config.precision, timeZone);
      if (wall === null) {
        check.addIssue({ code: 'custom', message: wrong });
        return z.NEVER;
      }
      for (const message of limitsOn(wall, config, context)) check.addIssue({ code: 'custom', message });
      return isMoment(config) ? cutMoment(text, config) : wall.slice(0, 10);
    }),
  format: (value, config, { locale, timeZone }) => {
    const wall = wallOf(value, config.precision, timeZone);
    return wall === null ? value : shown(wall, config, locale);
  },
  sheetFormat: (_, { precision, look }) => dateFormat({ precision, look }),
  parse: (cell, { precision }, { timeZone, dateOrder }) => {
    if (cellText(cell) === '') return ok(null);
    const isDate = cell.kind === 'text' || cell.kind === 'date' || cell.kind === 'moment';
    // Of numbers only 20240305 says a day without doubt; a serial such as 45356 may be a count of anything.
    const text = isDate || (cell.kind === 'number' && /^\d{4,8}$/.test(cell.text)) ? cellText(cell) : '';
    const read = readDate(text, dateOrder);
    const stored = read && storedFrom(read, precision, timeZone);
    return stored ? ok(stored) : refuseCell(cell, 'not_a_date', { zh: '日期', en: 'a date' });
  },
  check: (config) => [
    ...(['earliest', 'latest'] as const)
      .filter((end) => config[end] === 'date' && readDate(config[`${end}Date`], 'ymd')?.day !== config[`${end}Date`])
      .map((end) => issue([`${end}Date`], 'not_a_date', { zh: '写成 2026-12-18', en: 'Write it as 2026-12-18' })),
    ...(['from', 'until'] as const)
      .filter((end) => config[end] !== '' && !readTime(config[end]))
      .map((end) => issue([end], 'not_a_time', { zh: '写成 09:00', en: 'Write it as 09:00' })),
  ],
  takesOver: ['text', 'date', 'moment'],
  supports: { unique: true, defaults: ['constant', 'now', 'url'] },
});

const wrong = bilingual('不是日期', 'Not a date');

/** Without a zone nobody knows the wall clock of a moment, so its limits wait for one. */
const limitsOn = (wall: string, config: DatetimeConfig, context: ValueContext | undefined) =>
  isMoment(config) && !context ? [] : complaintsOf(wall, config, context);

const cutMoment = (text: string, { precision }: DatetimeConfig) =>
  `${new Date(text.trim()).toISOString().slice(0, kept[precision])}${precision === 'minute' ? ':00' : ''}.000Z`;

const whole = 'yyyy-mm-dd hh:mm:ss';

/** Words would be of one language. */
export const dateFormat = ({ precision, look }: Pick<DatetimeConfig, 'precision' | 'look'>): string => {
  const exact = whole.slice(0, kept[precision]);
  return look === 'slash' ? exact.replaceAll('-', '/') : exact;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shown(wall: string, { precision, look }: DatetimeConfig, locale: Locale): string {
  const day = wall.slice(0, Math.min(kept[precision], 10));
  const time = isMoment({ precision }) ? ` ${wall.slice(11, kept[precision])}` : '';
  if (look === 'dash') return day + time;
  if (look === 'slash') return day.replaceAll('-', '/') + time;
  const [year = '', month, date] = day.split('-');
  if (locale === 'zh')
    return `${Number(year)}年${month ? `${Number(month)}月` : ''}${date ? `${Number(date)}日` : ''}${time}`;
  if (!month) return year;
  return `${months[Number(month) - 1]} ${date ? `${Number(date)}, ` : ''}${year}${time}`;
}
