import type { Actor } from '../actor.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.ts';
import type { Day } from '../conditions/calendar-day.ts';
import type { Romanise } from '../ports/romanise.ts';
import type { Locale } from '../text.ts';
import type { NamedType } from './value.ts';

/** A field's id, or `subform.column`. System fields have ids that begin with `$`. */
export type FieldRef = string;

/** What formulas know of whoever acts. */
export type FormulaActor = Pick<Actor, 'userId' | 'departmentIds' | 'hierarchy' | 'address'>;

/** What a formula is calculated from. */
export interface FormulaEnv {
  /** In the JSON form of the field's kind; a list of cells for a column of a subform. Undefined and null are empty. */
  readonly valueOf: (ref: FieldRef) => unknown;
  /**
   * The name of an option, a user, a department or a record; `ref` is the field that holds it, "" where none does.
   * Absent or undefined: it is known by its id alone.
   */
  readonly nameOf?: (id: string, type: NamedType, ref: FieldRef) => string | undefined;
  /** Points that the option of a field gives; undefined for one that gives none. */
  readonly scoreOf?: (optionId: string, ref: FieldRef) => number | undefined;
  readonly now: Date;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  readonly locale: Locale;
  readonly actor?: FormulaActor;
  readonly calendar: WorkingCalendar;
  /** Chinese in Latin letters. Absent where only the server knows it. */
  readonly romanise?: Romanise | undefined;
  /** How much it may cost; absent: `formulaLimits.steps`. */
  readonly steps?: number;
  /** From 0 up to 1. Absent: Math.random. */
  readonly random?: () => number;
}

/** What a function sees beyond its arguments. */
export interface CallContext extends Pick<FormulaEnv, 'now' | 'timeZone' | 'locale' | 'calendar'> {
  /** Null where nobody acts, as in a check that the product runs by itself. */
  readonly actor: FormulaActor | null;
  /** Null where only the server knows it. */
  readonly romanise: Romanise | null;
  /** Null where nobody knows the id. */
  nameOf(id: string, type: NamedType): string | null;
  /** Today in the organisation's zone. */
  readonly today: Day;
  readonly random: () => number;
  /**
   * Takes `steps` off the budget: one for each element or each hundred characters gone through beyond the arguments
   * themselves, which are paid for already. Does not return when the budget is used up.
   */
  spend(steps: number): void;
  /** To be asked before a text of so many characters is made. Does not return when that is too long. */
  room(characters: number): void;
}

/** What a formula may cost at most. Whatever is written, no process hangs. */
export const formulaLimits = {
  /** UTF-16 units of the source. */
  source: 65_536,
  /** Parts of the tree. */
  nodes: 5_000,
  /** Brackets within brackets. */
  nesting: 64,
  /** Levels of the tree: so many operators may follow each other. Far below what a stack holds. */
  depth: 500,
  /** Parts calculated and elements gone through. About a second of the slowest function there is. */
  steps: 1_000_000,
  /** UTF-16 units of any text on the way. */
  text: 65_536,
  /** Elements of any list on the way. */
  list: 20_000,
} as const;
