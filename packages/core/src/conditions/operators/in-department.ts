import { containsAny } from './contains-any.ts';
import { isOneOf } from './is-one-of.ts';
import { negationOf, type Operator } from './operator.ts';

const named = {
  name: 'in-department',
  label: { zh: '属于（含下级）', en: 'is in or below' },
  takes: 'departments',
} as const;
const contrary = { zh: '不属于（含下级）', en: 'is not in or below' };

/** One of several departments, or anywhere below one of them. */
export const inDepartment: Operator = { ...isOneOf, ...named, kinds: ['department'] };
/** For a list: at least one of it. */
export const inDepartmentSet: Operator = { ...containsAny, ...named, kinds: ['departments'] };

export const notInDepartment = negationOf(inDepartment, 'not-in-department', contrary);
export const notInDepartmentSet = negationOf(inDepartmentSet, 'not-in-department', contrary);
