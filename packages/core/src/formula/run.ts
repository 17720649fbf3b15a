import type { Day } from '../conditions/calendar-day.ts';
import { localDay } from '../conditions/time-zone.ts';
import { type CallContext, type FormulaEnv, formulaLimits } from './env.ts';
import { FormulaError } from './error.ts';
import type { FormulaValue, NamedType } from './value.ts';

/** Thrown where a formula has used up its budget, past IFERROR and all functions; `CompiledFormula.run` catches it. */
export class BudgetSpent {
  readonly error: FormulaError;
  constructor(error: FormulaError) {
    this.error = error;
  }
}

/** One run of a formula: what it is calculated from, and what it may still cost. */
export class Run implements CallContext {
  readonly env: FormulaEnv;
  readonly now: Date;
  readonly timeZone: string;
  readonly locale: FormulaEnv['locale'];
  readonly calendar: FormulaEnv['calendar'];
  readonly random: () => number;
  private left: number;
  private known: Day | null = null;

  constructor(env: FormulaEnv) {
    this.env = env;
    this.now = env.now;
    this.timeZone = env.timeZone;
    this.locale = env.locale;
    this.calendar = env.calendar;
    this.random = env.random ?? Math.random;
    this.left = env.steps ?? formulaLimits.steps;
  }

  get actor(): CallContext['actor'] {
    return this.env.actor ?? null;
  }

  get romanise(): CallContext['romanise'] {
    return this.env.romanise ?? null;
  }

  nameOf(id: string, type: NamedType): string | null {
    return this.env.nameOf?.(id, type, '') ?? null;
  }

  get today(): Day {
    this.known ??= localDay(this.now.getTime(), this.timeZone);
    return this.known;
  }

  spend(steps: number): void {
    this.left -= steps;
    // Written so that NaN, too, ends it.
    if (!(this.left >= 0)) throw new BudgetSpent(tooMuchWork);
  }

  room(characters: number): void {
    if (!(characters <= formulaLimits.text)) throw new BudgetSpent(textTooLong);
    this.spend(characters / 100);
  }

  /** Refuses what is too long, and charges for lists. */
  taken<V extends FormulaValue | FormulaError>(value: V): V {
    if (typeof value === 'string') {
      if (value.length > formulaLimits.text) throw new BudgetSpent(textTooLong);
    } else if (Array.isArray(value)) {
      if (value.length > formulaLimits.list) throw new BudgetSpent(listTooLong);
      this.spend(value.length);
    }
    return value;
  }
}

const tooMuchWork = new FormulaError('budget', {
  zh: '公式计算量太大，减少嵌套或数据行',
  en: 'The formula takes too much work. Use less nesting or fewer rows',
});
const textTooLong = new FormulaError('budget', {
  zh: `得到的文本太长，最多 ${formulaLimits.text} 个字符`,
  en: `The text becomes too long. ${formulaLimits.text} characters are the most`,
});
const listTooLong = new FormulaError('budget', {
  zh: `数据太多，最多 ${formulaLimits.list} 个`,
  en: `The list is too long. ${formulaLimits.list} values are the most`,
});
