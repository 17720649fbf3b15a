import { noHierarchy } from '../../people/hierarchy.ts';
import { raw, type Sql, sql } from '../../sql.ts';
import { isStorable } from '../folding.ts';
import { type Domain, unreadable } from './domain.ts';

/** How ids are written: options and tags as text, people, departments and records as UUIDs. */
type IdType = 'text' | 'uuid';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** In the one spelling by which ids are compared; null when it cannot be an id. */
function canonical(type: IdType, id: unknown): string | null {
  if (typeof id !== 'string' || id === '') return null;
  if (type === 'uuid') return uuid.test(id) ? id.toLowerCase() : null;
  return isStorable(id) ? id : null;
}

const isBlank = (value: unknown) => value === null || value === undefined || value === '';

/**
 * Sets of ids: order and repetition mean nothing. Among the wanted, an id that cannot exist is passed over; when none
 * is left, the right side is unreadable. `fromOne` makes the set of a column that holds a single id.
 */
export function idSet(type: IdType): Domain<readonly string[], readonly string[], Sql> {
  const cast = raw(type);
  const set: Domain<readonly string[], readonly string[], Sql> = {
    read: (json) => {
      const ids = (Array.isArray(json) ? json : []).flatMap((id) => canonical(type, id) ?? []);
      return ids.length > 0 ? ids : null;
    },
    want: (given) => {
      if (given.is !== 'value') return unreadable;
      if (isBlank(given.value)) return null;
      const all = (Array.isArray(given.value) ? given.value : [given.value]).filter((id) => !isBlank(id));
      const ids = all.flatMap((id) => canonical(type, id) ?? []);
      if (ids.length > 0) return ids;
      return all.length > 0 ? unreadable : null;
    },
    bind: (wanted) => sql`${wanted}::${cast}[]`,
    bindColumn: (other) => sql`nullif(${other}, '{}')`,
    column: (column) => column,
    isEmpty: (column) => sql`coalesce(${column}, '{}') = '{}'`,
    same: (actual, wanted) => actual.every((id) => wanted.includes(id)) && wanted.every((id) => actual.includes(id)),
    sameSql: (column, wanted) => sql`(${column} @> ${wanted} and ${column} <@ ${wanted})`,
  };
  return { ...set, list: set as Domain };
}

/** Single ids. */
export function idOf(type: IdType): Domain<string, string, Sql> {
  const cast = raw(type);
  const isEmpty = (column: Sql) => (type === 'text' ? sql`coalesce(${column}, '') = ''` : sql`${column} is null`);
  return {
    read: (json) => canonical(type, json),
    want: (given) => {
      if (given.is !== 'value') return unreadable;
      if (isBlank(given.value)) return null;
      return canonical(type, given.value) ?? unreadable;
    },
    bind: (wanted) => sql`${wanted}::${cast}`,
    bindColumn: (other) => (type === 'text' ? sql`nullif(${other}, '')` : other),
    column: (column) => column,
    isEmpty,
    same: (actual, wanted) => actual === wanted,
    sameSql: (column, wanted) => sql`${column} = ${wanted}`,
    list: idSet(type) as Domain,
  };
}

const departments = idSet('uuid');

/** Departments as a right side, each with all those below it. */
export const departmentTrees: typeof departments = {
  ...departments,
  want: (given, surroundings) => {
    const wanted = departments.want(given, surroundings);
    const { hierarchy = noHierarchy } = surroundings.actor;
    return wanted === null || wanted === unreadable ? wanted : hierarchy.departmentsWithin(wanted);
  },
};
