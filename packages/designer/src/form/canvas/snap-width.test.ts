import { expect, test } from 'vitest';
import { snapWidth, stepWidth } from './snap-width.ts';

test('snaps to the nearest of the four widths', () => {
  expect([0.1, 0.28, 0.31, 0.45, 0.7, 0.8, 1.2].map(snapWidth)).toEqual(['1/4', '1/4', '1/3', '1/2', '1/2', '1', '1']);
});

test('steps stop at both ends', () => {
  expect(stepWidth('1/4', -1)).toBe('1/4');
  expect(stepWidth('1/3', 1)).toBe('1/2');
  expect(stepWidth('1', 1)).toBe('1');
});
