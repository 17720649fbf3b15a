import { textCell } from '@mortise/core';
import { expect, test } from 'vitest';
import { parseContext } from '../test-contexts.ts';
import { select } from './definition.ts';

test('an option keeps its score and need not have one', () => {
  const options = [{ id: 'a', label: '线索', color: 'teal', score: 3 }];
  expect(select.config.parse({ ...select.defaults, options })).toEqual({ ...select.defaults, options });
  expect(select.config.safeParse({ ...select.defaults, options: [{ ...options[0], color: '#fff' }] }).success).toBe(
    false,
  );
});

test('an unknown name is reported', () => {
  expect(select.parse(textCell('新选项'), select.defaults, parseContext())).toMatchObject({
    error: { code: 'unknown_option' },
  });
});

test('an empty list is a problem of the definition', () => {
  expect(select.check({ ...select.defaults, options: [] })).toHaveLength(1);
  expect(select.check(select.defaults)).toEqual([]);
});
