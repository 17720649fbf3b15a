import { writeDay } from '../conditions/calendar-day.ts';
import type { CallContext } from './env.ts';
import { Exact } from './exact.ts';
import { DateValue, type FormulaValue, isList, MomentValue, NamedValue, ObjectValue, TimeValue } from './value.ts';
import { wallClock } from './wall-clock.ts';
import { writeTime } from './write-value.ts';

/** How a value reads in a text, as `&` joins it. */
export function textOf(value: FormulaValue, context: Pick<CallContext, 'timeZone'>): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (value instanceof Exact) return value.toString();
  // As in Excel, and in one language: what is stored must not depend on who saved it.
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof DateValue) return writeDay(value.day);
  if (value instanceof MomentValue) {
    const { day, seconds } = wallClock(value.at, context.timeZone);
    return `${writeDay(day)} ${writeTime(seconds)}`;
  }
  if (value instanceof TimeValue) return writeTime(value.seconds);
  if (value instanceof NamedValue) return value.name ?? value.id;
  if (value instanceof ObjectValue) return value.text;
  return isList(value) ? value.map((one) => textOf(one, context)).join(', ') : '';
}
