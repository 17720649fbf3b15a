import { expect, test } from 'vitest';
import { combinationOf, isPressed } from './use-hotkey.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

test('takes Ctrl and ⌘ alike as mod', () => {
  const search = combinationOf('mod+k');

  expect(isPressed(search, press('k', { ctrlKey: true }))).toBe(true);
  expect(isPressed(search, press('K', { metaKey: true }))).toBe(true);
  expect(isPressed(search, press('k'))).toBe(false);
});

test('tells a combination from the same key with more held down', () => {
  expect(isPressed(combinationOf('n'), press('n'))).toBe(true);
  expect(isPressed(combinationOf('n'), press('n', { ctrlKey: true }))).toBe(false);
  expect(isPressed(combinationOf('mod+z'), press('z', { ctrlKey: true, shiftKey: true }))).toBe(false);
});
