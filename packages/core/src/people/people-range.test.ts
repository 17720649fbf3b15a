import { expect, test } from 'vitest';
import { hierarchyOf } from './hierarchy.ts';
import { isDepartmentWithin, isPersonWithin, type PeopleRange, settledRange } from './people-range.ts';

const hierarchy = hierarchyOf(
  [],
  [
    { id: 'sales', parentId: null },
    { id: 'east', parentId: 'sales' },
    { id: 'works', parentId: null },
  ],
);
const seller = { id: 'seller', departmentIds: ['east', 'works'], roles: ['member' as const] };
const isIn = (range: PeopleRange, beside: readonly string[] = []) =>
  isPersonWithin(settledRange(range, beside), seller, hierarchy);

test('a person is in range by any of their departments', () => {
  expect(isIn({ by: 'departments', departmentIds: ['works'], below: false })).toBe(true);
  expect(isIn({ by: 'departments', departmentIds: ['sales'], below: true })).toBe(true);
  expect(isIn({ by: 'departments', departmentIds: ['sales'], below: false })).toBe(false);
});

test('a person is in range by a role, or by name', () => {
  expect(isIn({ by: 'roles', roles: ['builder', 'member'] })).toBe(true);
  expect(isIn({ by: 'roles', roles: ['builder'] })).toBe(false);
  expect(isIn({ by: 'people', userIds: ['seller'] })).toBe(true);
  expect(isIn({ by: 'people', userIds: [] })).toBe(false);
});

test('a range that follows a field is what the field holds, and empty while that is empty', () => {
  expect(isIn({ by: 'field', fieldId: 'f', below: true }, ['sales'])).toBe(true);
  expect(isIn({ by: 'field', fieldId: 'f', below: false }, ['sales'])).toBe(false);
  expect(isIn({ by: 'field', fieldId: 'f', below: true }, [])).toBe(false);
});

test('a department is in range by itself, or below one that is', () => {
  const range = { by: 'departments', departmentIds: ['sales'], below: true } as const;
  expect(isDepartmentWithin(range, 'east', hierarchy)).toBe(true);
  expect(isDepartmentWithin({ ...range, below: false }, 'east', hierarchy)).toBe(false);
  expect(isDepartmentWithin(range, 'works', hierarchy)).toBe(false);
});
