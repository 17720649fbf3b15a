import { bilingual, type ValueContext } from '@mortise/core';
import { readTime } from '../read-time.ts';
import { dayIn } from '../zone.ts';
import { type DatetimeConfig, weekdayChoices } from './settings.ts';
import { isMoment, kept } from './wall.ts';

/** The first and the last day allowed, `YYYY-MM-DD`. A bound relative to today needs the context. */
export function boundsOf(
  config: DatetimeConfig,
  context?: ValueContext,
): { first: string | null; last: string | null } {
  const { earliest, earliestDays, earliestDate, latest, latestDays, latestDate } = config;
  return {
    first: boundOf(earliest, earliestDays, earliestDate, context),
    last: boundOf(latest, latestDays, latestDate, context),
  };
}

function boundOf(kind: DatetimeConfig['earliest'], days: number, date: string, context?: ValueContext): string | null {
  if (kind === 'date') return date || null;
  if (kind === 'none' || !context) return null;
  const today = Date.parse(dayIn(context.now.getTime(), context.timeZone));
  return new Date(today + days * 86_400_000).toISOString().slice(0, 10);
}

/** What the limits of the field say against a wall clock; empty when nothing. */
export function complaintsOf(wall: string, config: DatetimeConfig, context?: ValueContext): string[] {
  const { first, last } = boundsOf(config, context);
  const length = Math.min(kept[config.precision], 10);
  const day = wall.slice(0, length);
  const time = wall.slice(11);
  const { weekdays, minuteStep } = config;
  const [from, until] = [readTime(config.from), readTime(config.until)];
  const complaints: string[] = [];
  if (first && day < first.slice(0, length))
    complaints.push(bilingual(`不能早于 ${first.slice(0, length)}`, `Not before ${first.slice(0, length)}`));
  if (last && day > last.slice(0, length))
    complaints.push(bilingual(`不能晚于 ${last.slice(0, length)}`, `Not after ${last.slice(0, length)}`));
  if (length === 10 && !allowsWeekday(weekdays, day)) complaints.push(onlyOn(weekdays));
  if (!isMoment(config)) return complaints;
  if ((from && time < from) || (until && time > until))
    complaints.push(
      bilingual(
        `只能在 ${config.from || '00:00'} 至 ${config.until || '24:00'}`,
        `Only from ${config.from || '00:00'} to ${config.until || '24:00'}`,
      ),
    );
  if (Number(time.slice(3, 5)) % minuteStep !== 0)
    complaints.push(bilingual(`分钟要是 ${minuteStep} 的倍数`, `Minutes go in steps of ${minuteStep}`));
  return complaints;
}

/** `day` is `YYYY-MM-DD`. */
export const allowsWeekday = (weekdays: readonly number[], day: string) =>
  weekdays.length === 0 || weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay() || 7);

function onlyOn(weekdays: readonly number[]): string {
  const allowed = weekdayChoices.filter(({ value }) => weekdays.includes(value)).map(({ label }) => label);
  return bilingual(
    `只能选${allowed.map(({ zh }) => zh).join('、')}`,
    `Only on ${allowed.map(({ en }) => en).join(', ')}`,
  );
}
