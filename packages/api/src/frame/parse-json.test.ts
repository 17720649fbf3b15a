import { Condition } from '@mortise/core';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const nested = (levels: number) =>
  `${'{"not":'.repeat(levels)}{"field":"a","operator":"is-empty"}${'}'.repeat(levels)}`;

test('honest nesting is read, and brackets inside texts count for nothing', () => {
  const text = JSON.stringify({ a: [{ b: '[[[['.repeat(200) }], c: '"\\' });

  expect(parseJson(text)).toEqual(JSON.parse(text));
  expect(Condition.safeParse(parseJson(nested(90))).success).toBe(true);
});

test('nesting that would exhaust the stack is refused before any schema sees it', () => {
  expect(() => parseJson(nested(100_000))).toThrow(SyntaxError);
  expect(() => parseJson('['.repeat(1_000_000))).toThrow(SyntaxError);
});
