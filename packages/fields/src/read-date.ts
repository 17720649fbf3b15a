import { readTime } from './read-time.ts';

export interface ReadDate {
  /** `YYYY-MM-DD`; what the text leaves out is 01. */
  readonly day: string;
  readonly precision: 'year' | 'month' | 'day';
  /** `HH:mm:ss`, null when the text names no time. */
  readonly time: string | null;
  /** Minutes ahead of UTC, null when the text names no zone. */
  readonly offset: number | null;
}

export type DateOrder = 'ymd' | 'mdy' | 'dmy';

/**
 * Reads a date as people write it: 2024年3月5日, 2024-3-5, 2024/3/5, 2024.3.5, 20240305, 二〇二四年三月五日, 5 Mar 2024,
 * Mar 5, 2024, 3/5/24 in the order given, each with or without a time and a weekday, and ISO 8601 with its zone. Null
 * when it is none, or no day that exists. A year is never guessed.
 */
export function readDate(text: string, order: DateOrder): ReadDate | null {
  // What spreadsheets give in their millions, before the patterns of people.
  const [, year, , month, day, clock] = common.exec(text) ?? [];
  if (year) {
    const date = dayOf([Number(year), Number(month), Number(day)]);
    const time = clock ? readTime(clock) : null;
    return date && (time || !clock) ? { ...date, time, offset: null } : null;
  }
  const plain = westernDigits(text.normalize('NFKC')).replace(weekday, ' ').replace(/\s+/g, ' ').trim();
  const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(plain);
  if (iso?.[1] && iso[2]) {
    const time = readTime(iso[2]);
    const date = dayOf(iso[1].split('-').map(Number));
    return date && time ? { ...date, time, offset: iso[3] ? offsetOf(iso[3]) : null } : null;
  }
  const alone = readDay(plain, order);
  if (alone) return { ...alone, time: null, offset: null };
  const [, first, second] =
    /^(.*?(?:\d{1,4}|[日号]|[a-z]{3,9}\.?),?) ?((?:[上下中]午|凌晨|早上|早晨|傍晚|晚上)? ?\d{1,2} ?[:点點时時].*)$/i.exec(
      plain,
    ) ?? [];
  const date = first ? readDay(first.replace(/,$/, ''), order) : null;
  const time = second ? readTime(second) : null;
  return date && time && date.precision === 'day' ? { ...date, time, offset: null } : null;
}

const common = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}:\d{1,2}(?::\d{1,2})?))?$/;

type Day = Pick<ReadDate, 'day' | 'precision'>;

function readDay(text: string, order: DateOrder): Day | null {
  const chinese = /^(\d{4}) ?年(?: ?(\d{1,2}) ?月份?(?: ?(\d{1,2}) ?[日号]?)?)?$/.exec(text);
  if (chinese) return dayOf(numbers(chinese));
  const yearFirst = /^(\d{4}) ?([-/. ]) ?(\d{1,2})(?: ?\2 ?(\d{1,2}))?$/.exec(text);
  if (yearFirst) return dayOf(numbers([yearFirst[0], yearFirst[1], yearFirst[3], yearFirst[4]]));
  const compact = /^(\d{4})(?:(\d{2})(\d{2})?)?$/.exec(text);
  if (compact) return dayOf(numbers(compact));
  return readShort(text, order) ?? readNamed(text);
}

/** 3/5/24 and 3/5/2024. */
function readShort(text: string, order: DateOrder): Day | null {
  const [, one, , two, three] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})$/.exec(text) ?? [];
  if (!one || !two || !three) return null;
  const [a, b, c] = [Number(one), Number(two), Number(three)];
  if (order === 'ymd' && three.length < 4) return dayOf([fullYear(one), b, c]);
  if (three.length === 1) return null;
  // With the year last, `ymd` says nothing about the other two: month first, unless that cannot be.
  const dayFirst = order === 'dmy' || (order === 'ymd' && a > 12);
  return dayOf(dayFirst ? [fullYear(three), b, a] : [fullYear(three), a, b]);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** 5 Mar 2024, 5-Mar-24, Mar 5, 2024, March 2024. */
function readNamed(text: string): Day | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[- /.]?([a-z]{3,9})\.?,?[- /.]?(\d{4}|\d{2})$/i.exec(text);
  const monthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text);
  const monthOnly = /^([a-z]{3,9})\.?[- ,]{1,2}(\d{4})$/i.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1] ?? monthOnly?.[1];
  const year = dayFirst?.[3] ?? monthFirst?.[3] ?? monthOnly?.[2];
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  const month = name ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;
  if (!year || month === 0) return null;
  return dayOf(day ? [fullYear(year), month, Number(day)] : [fullYear(year), month]);
}

const fullYear = (digits: string) =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 70 ? 2000 : 1900);

const numbers = (found: readonly (string | undefined)[]) =>
  found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));

/** Null unless that day is in the calendar. */
function dayOf(parts: readonly number[]): Day | null {
  const [year = 0, month = 1, day = 1] = parts;
  const isReal = year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  if (!isReal) return null;
  const precision = parts.length === 1 ? 'year' : parts.length === 2 ? 'month' : 'day';
  return { day: `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`, precision };
}

const digits = (value: number, length: number) => String(value).padStart(length, '0');

const longMonths: ReadonlySet<number> = new Set([1, 3, 5, 7, 8, 10, 12]);

function daysIn(year: number, month: number): number {
  if (month !== 2) return longMonths.has(month) ? 31 : 30;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function offsetOf(zone: string): number {
  if (/z/i.test(zone)) return 0;
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

const weekday =
  /[,(（]? ?(星期|周|礼拜)[一二三四五六日天] ?[)）]?|^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?\.?,? (?=\w)/gi;

/** 二〇二四年三月十五日 as 2024年3月15日; other text is left alone. */
function westernDigits(text: string): string {
  if (!/[〇○零一二三四五六七八九十][年月日号]/.test(text)) return text;
  return text.replace(/[〇○零一二三四五六七八九十]+(?=[年月日号])/g, (numeral) => {
    const [tens, ones] = numeral.split('十');
    if (ones === undefined) return digitsOf(numeral);
    return `${digitsOf(tens || '一')}${ones === '' ? '0' : digitsOf(ones)}`;
  });
}

const digitsOf = (numeral: string) =>
  [...numeral].map((char) => '零一二三四五六七八九'.indexOf(char.replace(/[〇○]/, '零'))).join('');
