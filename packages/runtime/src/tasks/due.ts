import { localDay, readDay, type Text } from '@mortise/core';
import { formatFullMoment, formatTime } from '@mortise/ui';

export interface Due {
  readonly text: Text;
  readonly tone: 'over' | 'today' | 'later';
  /** For the tooltip. */
  readonly full: string;
}

const hour = 3_600_000;
const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};

/**
 * When something is due, as a list tells it: 已超时 2 小时, 今天 18:00, 明天 10:00, 周五 10:00, 12-18. What is due on a
 * day, `YYYY-MM-DD`, is told without a time, and is over when the day is.
 */
export function dueOf(dueAt: string, timeZone: string, now = Date.now()): Due {
  const wholeDay = readDay(dueAt);
  const moment = Date.parse(dueAt);
  const full = wholeDay === null ? formatFullMoment(moment, timeZone) : dueAt;
  const time = wholeDay === null ? ` ${formatTime(moment, timeZone)}` : '';
  const today = localDay(now, timeZone);
  const day = wholeDay ?? localDay(moment, timeZone);
  const days = day - today;
  const late = wholeDay === null ? now - moment : (today - day) * 24 * hour;
  if (late > 0) return { text: overdue(late), tone: 'over', full };
  if (days === 0) return { text: { zh: `今天${time}`, en: `Today${time}` }, tone: 'today', full };
  if (days === 1) return { text: { zh: `明天${time}`, en: `Tomorrow${time}` }, tone: 'later', full };
  // 1970-01-01 was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (days < 7)
    return {
      text: { zh: `${weekdays.zh[weekday]}${time}`, en: `${weekdays.en[weekday]}${time}` },
      tone: 'later',
      full,
    };
  const sameYear = full.slice(0, 4) === formatFullMoment(now, timeZone).slice(0, 4);
  const date = sameYear ? full.slice(5, 10) : full.slice(0, 10);
  return { text: date, tone: 'later', full };
}

function overdue(by: number): Text {
  if (by < hour) {
    const minutes = Math.max(1, Math.floor(by / 60_000));
    return { zh: `已超时 ${minutes} 分钟`, en: `${minutes} min overdue` };
  }
  const hours = Math.floor(by / hour);
  if (hours < 24) return { zh: `已超时 ${hours} 小时`, en: `${hours} h overdue` };
  const days = Math.floor(hours / 24);
  return { zh: `已超时 ${days} 天`, en: `${days} d overdue` };
}

/** A reminder in words, by minutes before it is due. */
export function reminderText(minutes: number): Text {
  if (minutes === 0) return { zh: '到时提醒', en: 'When due' };
  if (minutes % 1440 === 0) return { zh: `提前 ${minutes / 1440} 天`, en: `${minutes / 1440} d before` };
  if (minutes % 60 === 0) return { zh: `提前 ${minutes / 60} 小时`, en: `${minutes / 60} h before` };
  return { zh: `提前 ${minutes} 分钟`, en: `${minutes} min before` };
}
