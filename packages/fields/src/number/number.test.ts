import { issuesOf, textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { number } from './definition.ts';

type Config = typeof number.defaults;
const config = (overrides: Partial<Config>): Config => ({ ...number.defaults, ...overrides });
const read = (text: string, overrides: Partial<Config> = {}) => {
  const parsed = number.parse(textCell(text), config(overrides), parseContext());
  return parsed.ok ? parsed.value : parsed.error.code;
};
const codes = (value: unknown, overrides: Partial<Config>) => {
  const checked = number.value(config(overrides)).safeParse(value);
  return checked.success ? checked.data : issuesOf(checked.error).map(({ message }) => (message as { en: string }).en);
};

describe('a number', () => {
  test('loses no digit on the way from a cell', () => {
    const cell = { kind: 'number', value: 0.1 + 0.2, text: '12345678901234567890.1234567891' } as const;
    const parsed = number.parse(cell, config({ decimals: 10 }), parseContext());
    expect(parsed).toEqual({ ok: true, value: '12345678901234567890.1234567891' });
  });

  test.each([
    ['12.5 KG', { unit: 'kg' }, '12.5'],
    ['50%', {}, '0.5'],
    ['1.005', {}, '1.01'],
    ['2.5', { decimals: 0, rounding: 'half-even' }, '2'],
    ['三个', {}, 'not_a_number'],
  ] as const)('is read from %s with %o as %s', (text, overrides, expected) => {
    expect(read(text, overrides)).toBe(expected);
  });

  test.each([
    ['1234567', {}, '1,234,567'],
    ['1234567.5', { fixed: true, unit: '吨' }, '1,234,567.50 吨'],
    ['-1234', { thousands: false }, '-1234'],
  ] as const)('%s with %o is shown as %s', (value, overrides, shown) => {
    expect(number.format(value, config(overrides), formatContext())).toBe(shown);
  });

  test('is masked with its unit, unless it is no number yet', () => {
    const masked = config({ masked: true, unit: 'kg' });
    expect(number.shown?.('58213.5', masked, formatContext())).toBe('**** kg');
    expect(number.shown?.('-1', masked, formatContext())).toBe('**** kg');
    expect(number.shown?.('三个', masked, formatContext())).toBe('三个');
  });

  test('keeps to its range and its steps exactly', () => {
    expect(codes('0.3', { step: 0.1 })).toBe('0.3');
    expect(codes('0.35', { step: 0.1 })).toEqual(['Must go in steps of 0.1']);
    expect(codes('11', { min: 1, max: 10 })).toEqual(['Must be at most 10']);
    expect(codes('0', { min: 1, step: 2 })).toEqual(['Must be at least 1', 'Must go in steps of 2']);
  });

  test('takes JSON numbers and decimal strings, and nothing else', () => {
    expect(codes(12.5, {})).toBe('12.5');
    expect(codes('1e3', {})).toEqual(['Not a number']);
    expect(codes(Number.NaN, {})).toEqual(['Not a number']);
    expect(codes('9'.repeat(29), {})).toEqual(['More than 28 digits before the point']);
  });

  test.each([
    [{ min: 2, max: 1 }, ['range']],
    [{ look: 'slider' }, ['needs_range']],
    [{ look: 'progress', min: 0, max: 1 }, []],
  ] as const)('is checked with %o', (overrides, expected) => {
    expect(number.check(config(overrides)).map(({ code }) => code)).toEqual(expected);
  });
});
