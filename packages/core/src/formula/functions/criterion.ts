import { compareValues } from '../compare-values.ts';
import type { CallContext } from '../env.ts';
import type { FormulaError } from '../error.ts';
import { Exact } from '../exact.ts';
import { readDate } from '../read-date.ts';
import { DateValue, type FormulaValue, isList, type ScalarValue } from '../value.ts';
import { valueError } from './failures.ts';
import { isEmpty } from './is-empty.ts';

type Test = (value: ScalarValue | null) => boolean;

const comparisons: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
};

/** A condition as in Excel's COUNTIF: a value, or a text such as ">60", "<>已完成", "<2026-01-01". `=` alone: empty. */
export function criterionOf(condition: FormulaValue, { timeZone }: Pick<CallContext, 'timeZone'>): Test {
  const [, sign = '=', wanted = ''] =
    typeof condition === 'string' ? (/^(>=|<=|<>|>|<|=)?(.*)$/su.exec(condition) ?? []) : [];
  const holds = comparisons[sign] ?? comparisons['='];
  const candidates = typeof condition === 'string' ? readings(wanted.trim()) : [condition];
  return (value) => {
    const given = isEmpty(value) ? null : value;
    // What is written as text is a number beside numbers and a date beside dates.
    const orders = candidates.map((candidate) => compareValues(given, candidate, timeZone));
    const order = orders.find((each) => !Number.isNaN(each)) ?? Number.NaN;
    return holds?.(order) ?? false;
  };
}

function readings(text: string): FormulaValue[] {
  if (text === '') return [null];
  const number = Exact.read(text);
  const day = readDate(text);
  return [...(number ? [number] : []), ...(day === null ? [] : [new DateValue(day)]), text];
}

/** Row by row: do all conditions hold? Lists and conditions stand by turns; the lists are of one length. */
export function matchesAll(
  pairs: readonly (FormulaValue | readonly FormulaValue[])[],
  context: Pick<CallContext, 'timeZone' | 'spend'>,
): boolean[] | FormulaError {
  const first = pairs[0];
  const rows = isList(first) ? first.map(() => true) : [];
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const given = pairs[at] as FormulaValue;
    const condition = pairs[at + 1];
    const list = isList(given) ? given : [given];
    if (list.length !== rows.length) return valueError('几列的行数不同', 'The lists have different lengths');
    context.spend(list.length);
    const test = criterionOf(condition as FormulaValue, context);
    list.forEach((value, row) => {
      rows[row] = rows[row] === true && test(value);
    });
  }
  return rows;
}
