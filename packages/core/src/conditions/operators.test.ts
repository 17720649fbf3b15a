import { describe, expect, test } from 'vitest';
import { valueKinds } from '../value-kind.ts';
import { findOperator, operatorsFor } from './operators.ts';

describe.each(valueKinds.filter((kind) => kind !== 'none'))('a field of kind %s', (kind) => {
  const names = operatorsFor(kind).map(({ name }) => name);

  test('can be asked something, each under one name', () => {
    expect(names.length).toBeGreaterThan(0);
    expect(new Set(names).size).toBe(names.length);
  });

  test('finds each operator by its name', () => {
    expect(names.map((name) => findOperator(name, kind))).toEqual(operatorsFor(kind));
  });
});

test('layout can be asked nothing', () => {
  expect(operatorsFor('none')).toEqual([]);
});

test.each([
  [
    'text',
    'contains not-contains equals not-equals starts-with not-starts-with ends-with not-ends-with is-one-of is-none-of is-empty is-not-empty',
  ],
  ['number', 'equals not-equals greater-than at-least less-than at-most between not-between is-empty is-not-empty'],
  ['boolean', 'equals not-equals'],
  [
    'date',
    'equals not-equals within not-within before on-or-before after on-or-after between not-between is-empty is-not-empty',
  ],
  ['option', 'equals not-equals is-one-of is-none-of is-empty is-not-empty'],
  ['members', 'contains-any contains-all contains-none equals not-equals is-empty is-not-empty'],
  ['address', 'in-region not-in-region is-empty is-not-empty'],
  ['department', 'equals not-equals is-one-of is-none-of in-department not-in-department is-empty is-not-empty'],
  ['record', 'equals not-equals is-one-of is-none-of title-contains title-not-contains is-empty is-not-empty'],
  ['files', 'is-empty is-not-empty'],
] as const)('a field of kind %s is asked: %s', (kind, expected) => {
  expect(operatorsFor(kind).map(({ name }) => name)).toEqual(expected.split(' '));
});
