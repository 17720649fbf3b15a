import type { Day } from '../conditions/calendar-day.ts';
import type { Exact } from './exact.ts';

/** A day of the calendar, without a time or a zone. */
export class DateValue {
  readonly day: Day;
  constructor(day: Day) {
    this.day = day;
  }
}

/** A moment, in milliseconds since 1970 UTC. */
export class MomentValue {
  readonly at: number;
  constructor(at: number) {
    this.at = at;
  }
}

/** A time of day, in seconds after midnight. */
export class TimeValue {
  readonly seconds: number;
  constructor(seconds: number) {
    this.seconds = seconds;
  }
}

/** What is stored as an id and read by a name: an option, a person, a department, a record. */
export const namedTypes = ['option', 'member', 'department', 'record'] as const;
export type NamedType = (typeof namedTypes)[number];

export class NamedValue {
  readonly type: NamedType;
  readonly id: string;
  /** Null where nobody knows the id any more. */
  readonly name: string | null;
  /** Points that an option gives; null for one that gives none, and for everything else. */
  readonly score: number | null;
  constructor(type: NamedType, id: string, name: string | null, score: number | null = null) {
    this.type = type;
    this.id = id;
    this.name = name;
    this.score = score;
  }
}

type ObjectType = 'address' | 'file' | 'period' | 'place';

/** An address, a file, a date range or a location: carried through, and compared by its text. */
export class ObjectValue {
  readonly type: ObjectType;
  readonly json: unknown;
  /** How it reads as text. */
  readonly text: string;
  constructor(type: ObjectType, json: unknown, text: string) {
    this.type = type;
    this.json = json;
    this.text = text;
  }
}

export type ScalarValue = string | boolean | Exact | DateValue | MomentValue | TimeValue | NamedValue | ObjectValue;

/** What a formula calculates with. Null is empty; so is "", which is never kept apart from it. Lists hold no lists. */
export type FormulaValue = ScalarValue | null | readonly (ScalarValue | null)[];

/** TypeScript does not see through Array.isArray on a readonly list. */
export const isList = (value: unknown): value is readonly (ScalarValue | null)[] => Array.isArray(value);
