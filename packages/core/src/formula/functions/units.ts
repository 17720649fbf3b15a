import type { FormulaError } from '../error.ts';
import { valueError } from './failures.ts';

export type Unit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

const words: Record<Unit, readonly string[]> = {
  year: ['y', 'year', 'years', '年'],
  quarter: ['q', 'quarter', 'quarters', '季度', '季'],
  month: ['m', 'month', 'months', '月', '个月'],
  week: ['w', 'week', 'weeks', '周', '星期'],
  day: ['d', 'day', 'days', '天', '日'],
  hour: ['h', 'hour', 'hours', '小时', '时'],
  minute: ['mi', 'min', 'minute', 'minutes', '分钟', '分'],
  second: ['s', 'second', 'seconds', '秒'],
};
const known = new Map(
  (Object.keys(words) as Unit[]).flatMap((unit) => words[unit].map((word) => [word, unit] as const)),
);

/** As people write it, in any case. */
export const unitOf = (text: string): Unit | FormulaError => known.get(text.trim().toLowerCase()) ?? unknownUnit;

const unknownUnit = valueError(
  '单位写 "y"、"q"、"m"、"w"、"d"、"h"、"mi" 或 "s"',
  'The unit is "y", "q", "m", "w", "d", "h", "mi" or "s"',
);
