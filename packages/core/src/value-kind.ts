/**
 * What kind of value a field holds: the property by which conditions, sorting, SQL and search know a field
 * without knowing its type. The JSON form of each kind, which is the same in the API, the audit, the browser
 * and the condition evaluator:
 *
 * text      string
 * number    decimal string ("12.50"); integers of at most 15 digits may come as JSON numbers
 * boolean   boolean
 * date      "2026-12-18"
 * moment    "2026-12-18T02:30:00.000Z" (UTC)
 * time      "09:30:00"
 * option    option id
 * options   option ids
 * tags      strings
 * member    user id            members      user ids
 * department department id     departments  department ids
 * record    record id          records      record ids
 * pointer   Pointer object: a record of one of several forms
 * pointers  Pointer objects in the order in which they were chosen
 * address   Address object
 * files     FileRef objects
 * period    Period object: first and last day, both included
 * place     GeoPoint object
 * html      string of sanitised HTML
 * rows      Row objects in their order; a list of records has a RowsSummary instead
 * none      nothing (layout)
 *
 * Empty is always `null`: "" and [] are turned into null before they are stored or compared.
 */
export const valueKinds = [
  'text',
  'number',
  'boolean',
  'date',
  'moment',
  'time',
  'option',
  'options',
  'tags',
  'member',
  'members',
  'department',
  'departments',
  'record',
  'records',
  'pointer',
  'pointers',
  'address',
  'files',
  'period',
  'place',
  'html',
  'rows',
  'none',
] as const;
export type ValueKind = (typeof valueKinds)[number];

/** A Chinese administrative address. `code` is the six-digit code of the deepest level chosen (GB/T 2260). */
export interface Address {
  readonly province: string;
  readonly city?: string;
  readonly district?: string;
  readonly code: string;
  readonly detail?: string;
}

/** A record and the form it is of, where a field may name records of several. */
export interface Pointer {
  readonly formId: string;
  readonly id: string;
}

/** Days from `start` to `end`, both included. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

/** A point on the earth, in degrees of WGS 84 as browsers give them. */
export interface GeoPoint {
  readonly lng: number;
  readonly lat: number;
  readonly address?: string;
  /** Metres within which the device was sure of it; absent when a person typed it. */
  readonly accuracy?: number;
  /** When the device said so. */
  readonly at?: string;
}

export interface FileRef {
  readonly id: string;
  readonly name: string;
  /** bytes */
  readonly size: number;
  /** media type, found from the content */
  readonly type: string;
}

/** A line of a subform: its id, and cells by column key in the JSON form of their kind. */
export interface Row {
  readonly id: string;
  readonly [columnKey: string]: unknown;
}

/** What a list of records shows of a subform. */
export interface RowsSummary {
  readonly count: number;
  readonly first: readonly Row[];
}
