import { startOfDay } from '../conditions/time-zone.ts';
import type { CallContext } from './env.ts';
import { FormulaError } from './error.ts';
import { Exact } from './exact.ts';
import { readDate } from './read-date.ts';
import { textOf } from './text-of.ts';
import { describeType, type FormulaType, isListType, type ScalarType } from './type.ts';
import { DateValue, type FormulaValue, isList, MomentValue, NamedValue, ObjectValue, TimeValue } from './value.ts';
import { wallClock } from './wall-clock.ts';

/**
 * A value as its place wants it, by the rules of `acceptsType`: a moment as its day, a choice as its name, one value as
 * a list of one. What the checker could not know is refused here. Null stays null.
 */
export function fitValue(
  value: FormulaValue,
  type: FormulaType,
  context: Pick<CallContext, 'timeZone'>,
): FormulaValue | FormulaError {
  if (isListType(type)) return fitList(value, type.list, context);
  if (value === null || type === 'any') return value;
  return classOf(value) === type ? value : fitScalar(value, type, context);
}

function fitList(value: FormulaValue, element: ScalarType, context: Pick<CallContext, 'timeZone'>) {
  const list = isList(value) ? value : [value];
  if (element === 'any' || list.every((one) => one === null || classOf(one) === element)) return list;
  const fitted = [];
  for (const one of list) {
    const fit = fitValue(one, element, context);
    if (fit instanceof FormulaError) return fit;
    if (!isList(fit)) fitted.push(fit);
  }
  return fitted;
}

function fitScalar(value: FormulaValue, type: ScalarType, context: Pick<CallContext, 'timeZone'>) {
  if (type === 'date') {
    if (value instanceof MomentValue) return new DateValue(wallClock(value.at, context.timeZone).day);
    const day = typeof value === 'string' ? readDate(value) : null;
    if (day !== null) return new DateValue(day);
  }
  if (type === 'moment') {
    const day = value instanceof DateValue ? value.day : typeof value === 'string' ? readDate(value) : null;
    if (day !== null) return new MomentValue(startOfDay(day, context.timeZone));
  }
  if (type === 'text' && (value instanceof NamedValue || value instanceof ObjectValue)) return textOf(value, context);
  return misfit(value, type);
}

function misfit(value: FormulaValue, wanted: ScalarType): FormulaError {
  if (value === '') return misfit(null, wanted);
  const need = describeType(wanted);
  const given = describeType(classOf(value));
  return new FormulaError('type', {
    zh: `这里要${need.zh}，得到的是${given.zh}`,
    en: `Needs ${need.en} here, got ${given.en}`,
  });
}

/** The type that a value shows by itself. */
export function classOf(value: FormulaValue): FormulaType {
  if (value instanceof Exact) return 'number';
  if (typeof value === 'string') return 'text';
  if (value === null) return 'empty';
  if (typeof value === 'boolean') return 'boolean';
  if (value instanceof DateValue) return 'date';
  if (value instanceof MomentValue) return 'moment';
  if (value instanceof TimeValue) return 'time';
  return value instanceof NamedValue || value instanceof ObjectValue ? value.type : { list: 'any' };
}
