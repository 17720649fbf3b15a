import type { Bilingual } from '../text.ts';
import type { Span } from './issue.ts';

export type FormulaErrorCode =
  /** Division by zero. */
  | 'div_zero'
  /** An argument that the function has no answer for. */
  | 'value'
  /** A number beyond all measure, or none. */
  | 'number'
  /** Nothing was found. */
  | 'not_found'
  /** A value of another type than the place wants, known only when calculated. */
  | 'type'
  /** Only the server has the answer. */
  | 'unavailable'
  /** More work, text or list than a formula may take. */
  | 'budget';

/**
 * What went wrong while a formula ran: an answer, not an accident. Functions return it where they have no value; the
 * evaluator adds the place.
 */
export class FormulaError {
  readonly code: FormulaErrorCode;
  readonly message: Bilingual;
  readonly span: Span | null;
  constructor(code: FormulaErrorCode, message: Bilingual, span: Span | null = null) {
    this.code = code;
    this.message = message;
    this.span = span;
  }

  /** The same error, placed where it has no place yet. */
  at(span: Span): FormulaError {
    return this.span ? this : new FormulaError(this.code, this.message, span);
  }
}

export const divisionByZero = new FormulaError('div_zero', { zh: '除数是 0', en: 'Division by zero' });
export const numberTooLarge = new FormulaError('number', {
  zh: '数字太大，算不出来',
  en: 'The number is too large to calculate',
});
