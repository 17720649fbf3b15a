import type { Role } from '../actor.ts';
import type { Bilingual } from '../text.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { Person } from './person.ts';

/** Whom a field may name, by itself: people who belong to departments or hold a role, or departments themselves. */
export type SettledRange =
  /** Of these departments, or the departments; `below`: those below them too. */
  | { readonly by: 'departments'; readonly departmentIds: readonly string[]; readonly below: boolean }
  /** Whoever holds one of these. */
  | { readonly by: 'roles'; readonly roles: readonly Role[] }
  | { readonly by: 'people'; readonly userIds: readonly string[] };

/** The same as a builder says it: the departments may be those that a field beside it holds. */
export type PeopleRange = SettledRange | { readonly by: 'field'; readonly fieldId: string; readonly below: boolean };

/** `beside`: the departments in the field it follows. While there are none, nobody is in range. */
export const settledRange = (range: PeopleRange, beside: readonly string[]): SettledRange =>
  range.by === 'field' ? { by: 'departments', departmentIds: beside, below: range.below } : range;

export const isPersonWithin = (
  range: SettledRange,
  { id, departmentIds, roles }: Pick<Person, 'id' | 'departmentIds' | 'roles'>,
  hierarchy: Pick<Hierarchy, 'departmentsWithin'>,
): boolean => {
  if (range.by === 'people') return range.userIds.includes(id);
  if (range.by === 'roles') return roles.some((role) => range.roles.includes(role));
  return departmentIds.some((departmentId) => isDepartmentWithin(range, departmentId, hierarchy));
};

/** A range of people says nothing of departments: none is within. */
export const isDepartmentWithin = (
  range: SettledRange,
  id: string,
  hierarchy: Pick<Hierarchy, 'departmentsWithin'>,
): boolean => {
  if (range.by !== 'departments') return false;
  const { departmentIds, below } = range;
  return (below ? hierarchy.departmentsWithin(departmentIds) : departmentIds).includes(id);
};

/** What is said of those whom a field names and may not. */
export const outOfRangeText = (names: readonly string[]): Bilingual => ({
  zh: `${names.join('、')} 不在可选范围内，重新选`,
  en: `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} not among those who can be chosen here. Choose again`,
});
