import { describe, expect, test } from 'vitest';
import { hierarchyOf } from './hierarchy.ts';

const person = (id: string, managerId: string | null, ...departmentIds: string[]) => ({ id, managerId, departmentIds });

const hierarchy = hierarchyOf(
  [
    person('chief', null, 'company'),
    person('head', 'chief', 'sales'),
    person('seller', 'head', 'east', 'sales'),
    person('helper', 'seller', 'east'),
    person('maker', 'chief', 'works'),
  ],
  [
    { id: 'company', parentId: null },
    { id: 'sales', parentId: 'company', headId: 'head' },
    { id: 'east', parentId: 'sales' },
    { id: 'works', parentId: 'company' },
  ],
);

describe('a reporting line', () => {
  test('is followed to any depth, without its beginning', () => {
    expect(hierarchy.subordinatesOf('head').toSorted()).toEqual(['helper', 'seller']);
    expect(hierarchy.subordinatesOf('chief')).toHaveLength(4);
    expect(hierarchy.subordinatesOf('helper')).toEqual([]);
    expect(hierarchy.subordinatesOf('stranger')).toEqual([]);
  });

  test('is followed upwards, as are heads of departments, also where there is none', () => {
    expect(hierarchy.superiorsOf('helper')).toEqual(['seller', 'head', 'chief']);
    expect(hierarchy.superiorsOf('chief')).toEqual([]);
    expect(hierarchy.headsOf('east')).toEqual([null, 'head', null]);
    expect(hierarchy.headsOf('nowhere')).toEqual([null]);
  });

  test('that runs in a circle is walked once', () => {
    const circle = hierarchyOf([person('a', 'b'), person('b', 'c'), person('c', 'a')], []);
    expect(circle.subordinatesOf('a').toSorted()).toEqual(['b', 'c']);
  });
});

describe('departments', () => {
  test('hold themselves and all below', () => {
    expect(hierarchy.departmentsWithin(['sales'])).toEqual(['sales', 'east']);
    expect(hierarchy.departmentsWithin(['company'])).toHaveLength(4);
    expect(hierarchy.departmentsWithin(['east', 'gone'])).toEqual(['east', 'gone']);
  });

  test('have members by their main department and the others, each once', () => {
    expect(hierarchy.membersOf(['sales'])).toEqual(['head', 'seller']);
    expect(hierarchy.membersOf(['sales', 'east'])).toEqual(['head', 'seller', 'helper']);
  });
});
