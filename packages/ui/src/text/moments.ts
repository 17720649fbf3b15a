import type { Locale } from '@mortise/core';

interface Parts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function partsOf(moment: Date, timeZone: string | undefined): Parts {
  const key = timeZone ?? '';
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      ...(timeZone ? { timeZone } : {}),
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    formats.set(key, format);
  }
  const found = Object.fromEntries(format.formatToParts(moment).map((part) => [part.type, part.value]));
  return {
    year: found.year ?? '',
    month: found.month ?? '',
    day: found.day ?? '',
    time: `${found.hour}:${found.minute}`,
  };
}

interface MomentOptions {
  readonly locale: Locale;
  /** IANA name; the browser's zone when absent. */
  readonly timeZone?: string;
  readonly now?: Date;
}

const dayNumber = (parts: Parts) =>
  Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day)) / 86_400_000;

/** A moment as feeds tell it: 今天 10:26, 昨天, 11-16, and with the year when that is another one. */
export function formatMoment(
  moment: Date | string | number,
  { locale, timeZone, now = new Date() }: MomentOptions,
): string {
  const then = partsOf(new Date(moment), timeZone);
  const today = partsOf(now, timeZone);
  const days = dayNumber(today) - dayNumber(then);
  if (days === 0) return `${locale === 'zh' ? '今天' : 'Today'} ${then.time}`;
  if (days === 1) return locale === 'zh' ? '昨天' : 'Yesterday';
  const day = `${then.month}-${then.day}`;
  return then.year === today.year ? day : `${then.year}-${day}`;
}

/** The full moment, for tooltips and columns: 2026-12-18 14:32. */
export function formatFullMoment(moment: Date | string | number, timeZone?: string): string {
  const { year, month, day, time } = partsOf(new Date(moment), timeZone);
  return `${year}-${month}-${day} ${time}`;
}

/** The time of day: 14:32. */
export const formatTime = (moment: Date | string | number, timeZone?: string) =>
  partsOf(new Date(moment), timeZone).time;

/** A length of time by its largest units, two unless told: 3 小时 20 分, 2 天, 45 秒. */
export function formatDuration(milliseconds: number, locale: Locale, most: 1 | 2 = 2): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const days = Math.floor(seconds / 86_400);
  const hours = Math.floor((seconds % 86_400) / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const [day, hour, minute, second] = locale === 'zh' ? [' 天', ' 小时', ' 分', ' 秒'] : ['d', 'h', 'min', 's'];
  const join = (...found: [number, string | undefined][]) =>
    found
      .filter(([count]) => count > 0)
      .slice(0, most)
      .map(([count, unit]) => `${count}${unit}`)
      .join(' ');
  if (days > 0) return join([days, day], [hours, hour]);
  if (hours > 0) return join([hours, hour], [minutes, minute]);
  if (minutes > 0) return join([minutes, minute], [minutes < 10 ? seconds % 60 : 0, second]);
  return `${seconds}${second}`;
}
