import type { ValueKind } from '../value-kind.ts';
import { address } from './domains/address.ts';
import { boolean } from './domains/boolean.ts';
import { date, moment, time } from './domains/dates.ts';
import type { Domain } from './domains/domain.ts';
import { files } from './domains/files.ts';
import { html } from './domains/html.ts';
import { idOf, idSet } from './domains/ids.ts';
import { number } from './domains/number.ts';
import { period } from './domains/period.ts';
import { place } from './domains/place.ts';
import { pointer, pointers } from './domains/pointer.ts';
import { rows } from './domains/rows.ts';
import { text } from './domains/text.ts';

const key = idOf('text');
const keys = idSet('text');
const id = idOf('uuid');
const ids = idSet('uuid');

/** How the values of each kind are read, compared and bound. */
const domains = {
  text,
  number,
  boolean,
  date,
  moment,
  time,
  option: key,
  options: keys,
  tags: keys,
  member: id,
  members: ids,
  department: id,
  departments: ids,
  record: id,
  records: ids,
  pointer,
  pointers,
  address,
  files,
  period,
  place,
  html,
  rows,
  none: files,
} as const satisfies Record<ValueKind, Domain>;

export const domainOf = (kind: ValueKind): Domain => domains[kind] as Domain;

type Element = 'option' | 'tag' | 'user' | 'department' | 'record' | 'pointer';

const elements: Partial<Record<ValueKind, Element>> = {
  option: 'option',
  options: 'option',
  tags: 'tag',
  member: 'user',
  members: 'user',
  department: 'department',
  departments: 'department',
  record: 'record',
  records: 'record',
  pointer: 'pointer',
  pointers: 'pointer',
};

/** What a kind is one of, or a list of. Kinds with the same element compare with one another where lists are asked. */
export const elementOf = (kind: ValueKind): Element | undefined => elements[kind];

/** Does a value of this kind list several? */
export const isList = (kind: ValueKind): boolean => lists.has(kind);

const lists: ReadonlySet<ValueKind> = new Set(['options', 'tags', 'members', 'departments', 'records', 'pointers']);
