import type { Bilingual } from '@mortise/core';

/** Stored names of the field types inference proposes. */
export type GuessedType =
  | 'text'
  | 'textarea'
  | 'number'
  | 'currency'
  | 'percent'
  | 'email'
  | 'phone'
  | 'url'
  | 'datetime'
  | 'time'
  | 'select'
  | 'multiselect'
  | 'switch'
  | 'address'
  | 'user'
  | 'image';

export interface OptionGuess {
  readonly label: string;
  readonly count: number;
}

/** What the field should be told beyond its type. Only what the type has is there. */
export interface GuessedSettings {
  readonly decimals?: number;
  /** ISO 4217 */
  readonly currency?: string;
  readonly precision?: 'month' | 'day' | 'minute' | 'second';
  readonly dateOrder?: 'ymd' | 'mdy' | 'dmy';
  /** Every date reads both month first and day first: ask. */
  readonly isOrderUnsure?: boolean;
  /** All of them, in order of first appearance for few, most frequent first. */
  readonly options?: readonly OptionGuess[];
  readonly separator?: string;
}

/** A column's proposed field. */
export interface ColumnGuess {
  readonly type: GuessedType;
  readonly settings: GuessedSettings;
  /** 0 to 1: the share of values that fit, less doubt. */
  readonly confidence: number;
  /** Values that do not fit the type, words for "no value" included. */
  readonly problems: number;
  /** Words such as NA or ? that could be read as blank; offered, never done unasked. */
  readonly noValueWords: readonly { readonly word: string; readonly count: number }[];
  readonly isUnique: boolean;
  /** Numbers of more than 15 digits, whose last ones the spreadsheet may have lost. */
  readonly isDigitsLost?: true;
  readonly note?: Bilingual;
}

export interface InferContext {
  readonly locale?: 'zh' | 'en';
  /** Whether a text names a member of the organisation. */
  readonly isUser?: (text: string) => boolean;
  /** Whether a text is a complete Chinese address that the field can store. */
  readonly isAddress?: (text: string) => boolean;
}
