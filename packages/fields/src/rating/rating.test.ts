import { type Cell, textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { formatContext, parseContext } from '../test-contexts.ts';
import { rating } from './definition.ts';

const config = rating.defaults;

test.each<[Cell, number | null]>([
  [textCell('4'), 4],
  [textCell('４'), 4],
  [textCell('4.0'), 4],
  [textCell('4 星'), 4],
  [textCell('4/5'), 4],
  [textCell('3 stars'), 3],
  [textCell('★★★☆☆'), 3],
  [textCell('⭐️⭐️'), 2],
  [{ kind: 'number', value: 5, text: '5' }, 5],
  [{ kind: 'blank' }, null],
])('%j is %s', (cell, stars) => {
  expect(rating.parse(cell, config, parseContext())).toEqual({ ok: true, value: stars });
});

test.each([
  ['4.5', 'not_rating'],
  ['好', 'not_rating'],
  ['6', 'out_of_range'],
  ['0', 'out_of_range'],
  ['☆☆☆', 'out_of_range'],
  ['8/10', 'other_scale'],
])('%s is refused as %s', (text, code) => {
  expect(rating.parse(textCell(text), config, parseContext())).toMatchObject({ error: { code } });
});

test('a value is a whole number from the lowest to the highest', () => {
  const value = rating.value({ ...config, min: 2 });
  expect([1, 2, 5, 6, 2.5, '3'].map((stars) => value.safeParse(stars).success)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(rating.check({ ...config, min: 6 })).toHaveLength(1);
});

test('writes the scale with the rating', () => {
  expect(rating.format(4, config, formatContext())).toBe('4/5 分');
});
