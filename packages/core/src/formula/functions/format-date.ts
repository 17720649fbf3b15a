import { weekdayOf } from '../../calendar/weekday.ts';
import { utcMidnight } from '../../conditions/calendar-day.ts';
import type { CallContext } from '../env.ts';
import { DateValue, MomentValue, type TimeValue } from '../value.ts';
import { wallClock } from '../wall-clock.ts';

const tokens = /yyyy|yy|aaaa|aaa|dddd|ddd|mm|m|dd|d|hh|h|ss|s|q|"[^"]*"/gi;
const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A date, a moment or a time of day by a format of Excel's: yyyy yy, mm m, dd d, hh h, ss s, aaaa 星期五, aaa 周五, dddd
 * Friday, q the quarter. `m` means minutes right after hours or right before seconds.
 */
export function formatDate(
  value: DateValue | MomentValue | TimeValue,
  format: string,
  { timeZone, today }: Pick<CallContext, 'timeZone' | 'today'>,
): string {
  const clock =
    value instanceof DateValue
      ? { day: value.day, seconds: 0 }
      : value instanceof MomentValue
        ? wallClock(value.at, timeZone)
        : { day: today, seconds: value.seconds };
  const minutes = minutesIn(format);
  return format.replaceAll(tokens, (token, at: number) =>
    token.startsWith('"')
      ? token.slice(1, -1)
      : part(minutes.has(at) ? 'mi' : token.toLowerCase(), token.length, clock),
  );
}

/** Where in the format an `m` means minutes. */
function minutesIn(format: string): ReadonlySet<number> {
  const found = [...format.matchAll(tokens)].map(({ 0: token, index }) => ({ kind: token[0]?.toLowerCase(), index }));
  const isMinute = (at: number) =>
    found[at]?.kind === 'm' && (found[at - 1]?.kind === 'h' || found[at + 1]?.kind === 's');
  return new Set(found.filter((_, at) => isMinute(at)).map(({ index }) => index));
}

function part(token: string, length: number, { day, seconds }: { day: number; seconds: number }): string {
  const date = new Date(utcMidnight(day));
  const padded = (number: number) => String(number).padStart(length, '0');
  switch (token[0] === 'y' ? token : token === 'mi' ? 'mi' : token.length > 2 ? token : token[0]) {
    case 'yyyy':
      return String(date.getUTCFullYear()).padStart(4, '0');
    case 'yy':
      return String(date.getUTCFullYear() % 100).padStart(2, '0');
    case 'm':
      return padded(date.getUTCMonth() + 1);
    case 'd':
      return padded(date.getUTCDate());
    case 'h':
      return padded(Math.floor(seconds / 3600));
    case 'mi':
      return padded(Math.floor((seconds % 3600) / 60));
    case 's':
      return padded(Math.floor(seconds % 60));
    case 'q':
      return String(Math.ceil((date.getUTCMonth() + 1) / 3));
    case 'aaaa':
      return `星期${'一二三四五六日'[weekdayOf(day) - 1]}`;
    case 'aaa':
      return `周${'一二三四五六日'[weekdayOf(day) - 1]}`;
    default:
      return (english[weekdayOf(day) - 1] ?? '').slice(0, token === 'ddd' ? 3 : undefined);
  }
}
