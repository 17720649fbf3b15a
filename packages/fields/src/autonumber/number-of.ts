import { dayIn } from '../zone.ts';
import type { AutonumberConfig } from './definition.ts';

/** Characters of `YYYY-MM-DD` that tell the period. */
const length = { never: 0, none: 0, year: 4, month: 7, day: 10 } as const;

/** The period whose counter numbers a record created then: `2026-12`, or empty when the count never starts anew. */
export const periodOf = ({ reset }: Pick<AutonumberConfig, 'reset'>, created: Date, timeZone: string) =>
  dayIn(created.getTime(), timeZone).slice(0, length[reset]);

/**
 * The number of a record created then. `count` says the how-manieth of its period it is, beginning with 1. A count
 * with more digits than the field has is printed whole: a number may grow, it may not repeat.
 */
export function numberOf(config: AutonumberConfig, count: number, created: Date, timeZone: string): string {
  const { prefix, date, separator, digits, start } = config;
  const day = dayIn(created.getTime(), timeZone).slice(0, length[date]).replaceAll('-', '');
  const counted = String(start + count - 1).padStart(digits, '0');
  return `${prefix}${day}${day && separator}${counted}`;
}
