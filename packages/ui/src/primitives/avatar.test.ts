import { expect, test } from 'vitest';
import { initialOf, tintOf } from './avatar.tsx';

test('gives an id the same colour every time, and never slate', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `person-${index}`);

  const tints = ids.map(tintOf);

  expect(ids.map(tintOf)).toEqual(tints);
  expect(new Set(tints).size).toBe(11);
  expect(tints).not.toContain('slate');
});

test('takes the family name of a Chinese name and the letter of another', () => {
  expect(['林书涵', 'ada Lovelace', ' ', '𠮷田'].map(initialOf)).toEqual(['林', 'A', '?', '𠮷']);
});
