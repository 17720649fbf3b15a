/** A date as text. `order` is missing where the text could be read two ways. */
export interface TextDate {
  readonly precision: 'month' | 'day' | 'minute' | 'second';
  readonly order: 'ymd' | 'mdy' | 'dmy' | 'ambiguous';
}

const clock = '(?:[T\\s]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?\\s*(?:am|pm|Z|[+-]\\d{2}:?\\d{2})?)?';
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${clock}$`, 'i');
const chinese = new RegExp(`^(\\d{2}|\\d{4})年(\\d{1,2})月(?:(\\d{1,2})[日号]?)?${clock}$`, 'i');
const chineseClock = /^(\d{4})年(\d{1,2})月(\d{1,2})日\s*(\d{1,2})[时点](\d{1,2})分(?:(\d{1,2})秒)?$/;
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${clock}$`, 'i');
const yearMonth = /^(\d{4})[-/.](\d{1,2})$/;
const compact = /^(19\d{2}|20\d{2})(\d{2})(\d{2})$/;
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const named = new RegExp(`^(\\d{1,2})[-\\s/.](?:${months})[a-z]*\\.?[-\\s/.,]+(\\d{4}|\\d{2})${clock}$`, 'i');
const namedFirst = new RegExp(`^(?:${months})[a-z]*\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${clock}$`, 'i');

/**
 * Recognises the dates people write: 2024-3-5, 2024/03/05 10:26, 2024.3.5, 2024年3月5日, 24年3月5日, 2024年3月, 20240305,
 * 3/5/24, 05-03-2024 10:26:00, 5 Mar 2024, Mar 5, 2024. `May-20` and `5-20` are not dates: a part is missing.
 */
export function readTextDate(text: string): TextDate | undefined {
  if (text.length < 6 || text.length > 32) return undefined;
  let match = yearFirst.exec(text);
  if (match !== null) return checked(match[3], match[4], match.slice(5), 'ymd');
  match = yearLast.exec(text);
  if (match !== null) return yearAtEnd(match);
  match = compact.exec(text);
  if (match !== null) return checked(match[2], match[3], [], 'ymd');
  match = yearMonth.exec(text);
  if (match !== null) return inMonths(match[2]) ? { precision: 'month', order: 'ymd' } : undefined;
  match = chinese.exec(text);
  if (match !== null) {
    if (match[3] === undefined) return inMonths(match[2]) ? { precision: 'month', order: 'ymd' } : undefined;
    return checked(match[2], match[3], match.slice(4), 'ymd');
  }
  match = chineseClock.exec(text);
  if (match !== null) return checked(match[2], match[3], match.slice(4), 'ymd');
  match = named.exec(text) ?? namedFirst.exec(text);
  return match === null ? undefined : checked('1', match[1], match.slice(3), 'ymd');
}

function yearAtEnd(match: RegExpExecArray): TextDate | undefined {
  const first = Number(match[1]);
  const second = Number(match[3]);
  // 24.3.5 and 24-03-05 have the year first; a two-digit year past 31 can stand nowhere else.
  if (first > 31) return checked(match[3], match[4], match.slice(5), 'ymd');
  if (first < 1 || second < 1 || first > 31 || second > 31 || (first > 12 && second > 12)) return undefined;
  const order = first > 12 ? 'dmy' : second > 12 ? 'mdy' : 'ambiguous';
  return checked('1', '1', match.slice(5), order);
}

function checked(
  month: string | undefined,
  day: string | undefined,
  time: readonly (string | undefined)[],
  order: TextDate['order'],
): TextDate | undefined {
  const [hour, minute, second] = time;
  if (!inMonths(month) || Number(day) < 1 || Number(day) > 31) return undefined;
  if (hour === undefined) return { precision: 'day', order };
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const isMidnight = Number(hour) === 0 && Number(minute) === 0 && Number(second ?? 0) === 0;
  if (isMidnight) return { precision: 'day', order };
  return { precision: Number(second ?? 0) > 0 ? 'second' : 'minute', order };
}

const inMonths = (month: string | undefined): boolean => Number(month) >= 1 && Number(month) <= 12;
