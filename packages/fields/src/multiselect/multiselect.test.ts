import { expect, test } from 'vitest';
import { multiselect } from './definition.ts';

test('holds option ids within its limits', () => {
  const value = multiselect.value({ ...multiselect.defaults, maxPicks: 1 });
  expect(value.safeParse(['option_1']).success).toBe(true);
  expect(value.safeParse(['option_1', 'option_2']).success).toBe(false);
  expect(multiselect.kind(multiselect.defaults)).toBe('options');
});
