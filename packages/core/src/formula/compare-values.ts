import { fold } from '../conditions/folding.ts';
import { startOfDay } from '../conditions/time-zone.ts';
import { Exact } from './exact.ts';
import { readDate } from './read-date.ts';
import { DateValue, type FormulaValue, isList, MomentValue, NamedValue, ObjectValue, TimeValue } from './value.ts';

/**
 * Below, at or above zero as `left` is smaller, equal or larger; NaN where the two cannot be ordered, as with an empty
 * side. Case of A to Z aside, as in conditions. Two empty values are equal.
 */
export function compareValues(left: FormulaValue, right: FormulaValue, timeZone: string): number {
  if (left instanceof Exact && right instanceof Exact) return left.compare(right);
  const one = left === '' ? null : left;
  const other = right === '' ? null : right;
  if (one === null || other === null) return one === other ? 0 : Number.NaN;
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  if (one instanceof TimeValue && other instanceof TimeValue) return one.seconds - other.seconds;
  if (isDated(one) || isDated(other)) return compareDates(one, other, timeZone);
  return compareTexts(one, other);
}

const isDated = (value: FormulaValue) => value instanceof DateValue || value instanceof MomentValue;

/** A day is compared with a moment by the moment at which it begins. */
function compareDates(one: FormulaValue, other: FormulaValue, timeZone: string): number {
  if (one instanceof DateValue && other instanceof DateValue) return one.day - other.day;
  return momentOf(one, timeZone) - momentOf(other, timeZone);
}

function momentOf(value: FormulaValue, timeZone: string): number {
  if (value instanceof MomentValue) return value.at;
  const day = value instanceof DateValue ? value.day : typeof value === 'string' ? readDate(value) : null;
  return day === null ? Number.NaN : startOfDay(day, timeZone);
}

/** What is named is equal to its name, and to its id, which stays when the name changes. */
function compareTexts(one: FormulaValue, other: FormulaValue): number {
  if (one instanceof NamedValue && other instanceof NamedValue && one.id === other.id) return 0;
  if (one instanceof NamedValue && other === one.id) return 0;
  if (other instanceof NamedValue && one === other.id) return 0;
  const written = textOf(one);
  const beside = textOf(other);
  if (written === null || beside === null) return Number.NaN;
  // Most comparisons are with a choice that is the same or plainly another; folding costs more than all the rest.
  if (written === beside) return 0;
  const left = fold(written);
  const right = fold(beside);
  return left === right ? 0 : left < right ? -1 : 1;
}

function textOf(value: FormulaValue): string | null {
  if (typeof value === 'string') return value;
  if (value instanceof NamedValue) return value.name ?? value.id;
  return value instanceof ObjectValue && !isList(value) ? value.text : null;
}
