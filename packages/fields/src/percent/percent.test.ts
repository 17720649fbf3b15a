import { type Cell, textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { percent } from './definition.ts';

const read = (cell: Cell) => {
  const parsed = percent.parse(cell, percent.defaults, parseContext());
  return parsed.ok ? parsed.value : parsed.error.code;
};
const figure = (text: string, format?: string): Cell => ({
  kind: 'number',
  value: Number(text),
  text,
  ...(format ? { format } : {}),
});

describe('a percentage', () => {
  test.each([
    [textCell('75%'), '0.75'],
    [textCell('７５．５％'), '0.755'],
    [textCell('0.5%'), '0.005'],
    [textCell('75'), '0.75'],
    [textCell('0.75'), '0.75'],
    [figure('0.75', '0.00%'), '0.75'],
    [figure('1.5', '0%'), '1.5'],
    [figure('75'), '0.75'],
    [figure('1'), '1'],
    [textCell('¥75'), 'not_a_percentage'],
    [textCell('七成'), 'not_a_percentage'],
  ])('is read from %o as %s', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test.each([
    ['0.755', '75.5%'],
    ['12.34', '1,234%'],
    ['-0.0005', '-0.05%'],
    ['很多', '很多'],
  ])('%s is shown as %s', (value, shown) => {
    expect(percent.format(value, percent.defaults, formatContext())).toBe(shown);
  });

  test('stays within 0% and 100% where the field says so', () => {
    const limited = percent.value({ ...percent.defaults, limited: true });
    expect(['0', '1', '1.01', '-0.01'].map((value) => limited.safeParse(value).success)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
