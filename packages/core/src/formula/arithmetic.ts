import { clampDay, firstDay, lastDay } from '../conditions/calendar-day.ts';
import { startOfDay } from '../conditions/time-zone.ts';
import { divisionByZero, FormulaError, numberTooLarge } from './error.ts';
import { Exact } from './exact.ts';
import { DateValue, type FormulaValue, isList, MomentValue, type ScalarValue, TimeValue } from './value.ts';
import { momentAt, wallClock } from './wall-clock.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '^';
type Answer = FormulaValue | FormulaError;

/** Two values by an operator; lists element by element. An empty side makes the result empty. */
export function calculate(
  operator: ArithmeticOperator,
  left: FormulaValue,
  right: FormulaValue,
  timeZone: string,
): Answer {
  if (left instanceof Exact && right instanceof Exact) return onNumbers(operator, left, right);
  if (isList(left) || isList(right)) return onLists(operator, left, right, timeZone);
  if (left === null || right === null) return null;
  if (operator === '+' || operator === '-') return onDates(operator, left, right, timeZone);
  return unfit;
}

function onNumbers(operator: ArithmeticOperator, left: Exact, right: Exact): Exact | FormulaError {
  switch (operator) {
    case '+':
      return left.plus(right) ?? numberTooLarge;
    case '-':
      return left.minus(right) ?? numberTooLarge;
    case '*':
      return left.times(right) ?? numberTooLarge;
    case '/':
      return right.isZero() ? divisionByZero : (left.dividedBy(right) ?? numberTooLarge);
    case '^':
      if (left.isZero() && right.sign() < 0) return divisionByZero;
      return left.power(right) ?? noPower;
  }
}

function onLists(operator: ArithmeticOperator, left: FormulaValue, right: FormulaValue, timeZone: string): Answer {
  const length = isList(left) ? left.length : isList(right) ? right.length : 0;
  if (isList(left) && isList(right) && left.length !== right.length) return differentLengths;
  const results: (ScalarValue | null)[] = [];
  for (let index = 0; index < length; index++) {
    const one = isList(left) ? (left[index] ?? null) : left;
    const other = isList(right) ? (right[index] ?? null) : right;
    const result = calculate(operator, one, other, timeZone);
    if (result instanceof FormulaError) return result;
    if (!isList(result)) results.push(result);
  }
  return results;
}

/** Days are the unit, as in Excel: a date plus 1 is the next day, a moment plus 0.5 is twelve hours later. */
function onDates(operator: '+' | '-', left: ScalarValue, right: ScalarValue, timeZone: string): Answer {
  if (operator === '+' && left instanceof Exact) return onDates('+', right, left, timeZone);
  if (right instanceof Exact) {
    const days = operator === '+' ? right : right.negated();
    if (left instanceof DateValue) return moved(left, days);
    return left instanceof MomentValue ? later(left, days, timeZone) : unfit;
  }
  if (operator === '+') return unfit;
  if (left instanceof DateValue && right instanceof DateValue) return Exact.whole(left.day - right.day);
  if (left instanceof TimeValue && right instanceof TimeValue) return daysOf((left.seconds - right.seconds) * 1000);
  const from = beginning(right, timeZone);
  const to = beginning(left, timeZone);
  return from === null || to === null ? unfit : daysOf(to - from);
}

function moved({ day }: DateValue, by: Exact): Answer {
  const to = day + by.round(0, 'floor').toNumber();
  return to === clampDay(to) ? new DateValue(to) : dateOutOfRange;
}

/** Whole days keep the time that clocks show, also where a day is 23 or 25 hours long. */
function later({ at }: MomentValue, by: Exact, timeZone: string): Answer {
  const whole = by.round(0, 'down').toNumber();
  const { day, seconds } = wallClock(at, timeZone);
  if (day + whole !== clampDay(day + whole)) return dateOutOfRange;
  const moved = momentAt({ day: day + whole, seconds }, timeZone) + (((at % 1000) + 1000) % 1000);
  return inTime(moved + (by.toNumber() - whole) * 86_400_000);
}

/** Rounded to the millisecond, between the first and the last day there is. */
function inTime(at: number): Answer {
  const within = at >= firstDay * 86_400_000 && at < (lastDay + 1) * 86_400_000;
  return within ? new MomentValue(Math.round(at)) : dateOutOfRange;
}

const daysOf = (milliseconds: number): Exact =>
  Exact.whole(milliseconds).dividedBy(Exact.whole(86_400_000)) ?? Exact.zero;

const beginning = (value: ScalarValue, timeZone: string): number | null => {
  if (value instanceof MomentValue) return value.at;
  return value instanceof DateValue ? startOfDay(value.day, timeZone) : null;
};

const noPower = new FormulaError('number', {
  zh: '这个乘方太大，或者没有实数结果',
  en: 'This power is too large or has no real result',
});
const differentLengths = new FormulaError('value', {
  zh: '两组值的个数不同，不能逐个计算',
  en: 'The two lists are of different lengths and cannot be calculated one by one',
});
export const dateOutOfRange = new FormulaError('number', {
  zh: '日期超出 0001 年到 9999 年',
  en: 'The date is outside the years 0001 to 9999',
});
const unfit = new FormulaError('type', {
  zh: '这两个值不能这样计算',
  en: 'These two values cannot be calculated like this',
});
