import { writeDay } from '../conditions/calendar-day.ts';
import { Exact } from './exact.ts';
import {
  DateValue,
  type FormulaValue,
  isList,
  MomentValue,
  NamedValue,
  ObjectValue,
  type ScalarValue,
  TimeValue,
} from './value.ts';

/** To the JSON form: decimal strings, ISO dates, ids. "" and empty lists are null, as everywhere. */
export function writeValue(value: FormulaValue): unknown {
  if (!isList(value)) return writeScalar(value);
  const list = value.map(writeScalar).filter((one) => one !== null);
  return list.length === 0 ? null : list;
}

function writeScalar(value: ScalarValue | null): unknown {
  if (value === null || value === '') return null;
  if (value instanceof Exact) return value.toString();
  if (value instanceof DateValue) return writeDay(value.day);
  if (value instanceof MomentValue) return new Date(value.at).toISOString();
  if (value instanceof TimeValue) return writeTime(value.seconds);
  if (value instanceof NamedValue) return value.id;
  return value instanceof ObjectValue ? value.json : value;
}

/** `09:30:00` */
export const writeTime = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19);
