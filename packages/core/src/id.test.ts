import { expect, test } from 'vitest';
import { newId } from './id.ts';

test('ids are UUIDs of version 7, all different, and sort by the time they were made', () => {
  const ids = Array.from({ length: 2000 }, (_, index) => newId(Date.UTC(2026, 0, 1) + index));

  expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
    true,
  );
  expect(new Set(ids.map((id) => id.slice(14))).size).toBe(2000);
  expect([...ids].sort()).toEqual(ids);
});
