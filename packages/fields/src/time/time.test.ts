import { textCell } from '@mortise/core';
import { describe, expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { time } from './definition.ts';

describe('a time of day', () => {
  test('is cut to the precision of the field', () => {
    expect(time.parse(textCell('9:05:06'), time.defaults, parseContext())).toEqual({ ok: true, value: '09:05:00' });
    expect(time.value({ ...time.defaults, precision: 'second' }).parse('9:05:06')).toBe('09:05:06');
    expect(time.format('09:05:00', time.defaults, formatContext())).toBe('09:05');
  });

  test('is taken from a time or a moment cell, but not from a duration past a day', () => {
    const parse = (cell: Parameters<typeof time.parse>[0]) => time.parse(cell, time.defaults, parseContext());
    expect(parse({ kind: 'time', iso: '18:30:00' })).toEqual({ ok: true, value: '18:30:00' });
    expect(parse({ kind: 'moment', iso: '2024-03-05T18:30:00' })).toEqual({ ok: true, value: '18:30:00' });
    expect(parse({ kind: 'time', iso: '36:30:00' })).toMatchObject({ ok: false, error: { code: 'not_a_time' } });
  });

  test('keeps to its range', () => {
    const office = time.value({ precision: 'minute', min: '09:00', max: '18:00' });
    expect(['08:59', '09:00', '18:00', '18:01'].map((value) => office.safeParse(value).success)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test.each([
    [{ min: '9 o’clock' }, ['min']],
    [{ min: '18:00', max: '9:00' }, ['max']],
    [{ min: '9:00', max: '18:00' }, []],
  ])('checks the range %o', (range, properties) => {
    expect(time.check({ ...time.defaults, ...range }).flatMap(({ path }) => path)).toEqual(properties);
  });
});
