import { dayIn } from '../zone.ts';
import type { AutonumberConfig, DateForm, NumberPart, Period } from './config.ts';

const dayLength = 86_400_000;
/** The most characters of another field's value. */
const longestValue = 30;

/** `2026-W51`: weeks begin on Monday, and the first of a year holds its first Thursday. */
function weekOf(day: string): string {
  const date = Date.parse(`${day}T00:00:00Z`);
  const weekday = (new Date(date).getUTCDay() + 6) % 7;
  const thursday = new Date(date + (3 - weekday) * dayLength);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / dayLength / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

const periodIn: Readonly<Record<Period, (day: string) => string>> = {
  never: () => '',
  year: (day) => day.slice(0, 4),
  month: (day) => day.slice(0, 7),
  week: weekOf,
  day: (day) => day,
};

/** The period whose counter numbers a record created then: `2026-12`, or empty when the count never starts anew. */
export const periodOf = ({ reset }: Pick<AutonumberConfig, 'reset'>, created: Date, timeZone: string): string =>
  periodIn[reset](dayIn(created.getTime(), timeZone));

const written: Readonly<Record<DateForm, (day: string) => string>> = {
  year: (day) => day.slice(0, 4),
  'short-year': (day) => day.slice(2, 4),
  month: (day) => day.slice(0, 7),
  'short-month': (day) => day.slice(2, 7),
  day: (day) => day,
  'short-day': (day) => day.slice(2),
  week: weekOf,
};

/** When and where a record is created, and what its fields say. */
interface Created {
  readonly now: Date;
  readonly timeZone: string;
  readonly textOf: (fieldId: string) => string;
}

/**
 * The number of a record. `count` says the how-manieth of its period it is, beginning with 1. A count with more digits
 * than its part has is printed whole: a number may grow, it may not repeat.
 */
export function numberOf({ parts }: Pick<AutonumberConfig, 'parts'>, count: number, created: Created): string {
  const day = dayIn(created.now.getTime(), created.timeZone);
  return parts.map((part) => partText(part, count, day, created)).join('');
}

function partText(part: NumberPart, count: number, day: string, { textOf }: Created): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'date':
      return written[part.form](day).replaceAll('-', '');
    case 'field':
      return textOf(part.fieldId).replace(/\s+/g, ' ').trim().slice(0, longestValue);
    case 'count':
      return String(part.start + count - 1).padStart(part.digits, '0');
  }
}
