import type { OptionCount } from '../analysis.ts';
import type { QuestionKind } from './draft.ts';

/** Something a person should decide about a column. */
export interface Question {
  readonly kind: QuestionKind;
  readonly isSettled: boolean;
  /** Values it is about; 0 where that is not the point. */
  readonly count: number;
  /** The most frequent of them. */
  readonly examples: readonly OptionCount[];
  /** Whether `count` is of the whole column, not of the first rows alone. */
  readonly isExact: boolean;
}

/** A question before it is known whether it has been answered. */
export type Asked = Omit<Question, 'isSettled'>;

export const sum = (counts: readonly OptionCount[]) => counts.reduce((total, { count }) => total + count, 0);
