import { expect, test } from 'vitest';
import { isStrong, requirementsOf } from './password-strength.ts';

test('asks for length and variety, and for something else than the name', () => {
  expect(isStrong('榫卯拼合不用钉子结实', ['lin'])).toBe(true);
  expect(isStrong('short', ['lin'])).toBe(false);
  expect(isStrong('aaaaaaaaaaaa', ['lin'])).toBe(false);
  expect(isStrong('linshuhan-2026', ['linshuhan'])).toBe(false);
});

test('meets nothing while nothing is typed', () => {
  expect(requirementsOf('', ['lin']).map(({ isMet }) => isMet)).toEqual([false, false, false]);
});
