import { expect, test } from 'vitest';
import { combinationOf, isPressed, keysOf } from './combination.ts';

type Held = Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>>;
const press = (key: string, held: Held = {}, code = '') => ({
  key,
  code,
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

test.each([
  ['?', press('?', { shiftKey: true })],
  ['?', press('？', { shiftKey: true })],
  ['/', press('/')],
  ['/', press('、')],
  ['mod+shift+,', press('<', { ctrlKey: true, shiftKey: true }, 'Comma')],
  ['mod+shift+.', press('》', { metaKey: true, shiftKey: true }, 'Period')],
  ['space', press(' ')],
])('%s is pressed wherever the layout has it', (written, event) => {
  expect(isPressed(combinationOf(written), event)).toBe(true);
});

test('is read as the keyboard has it', () => {
  expect(keysOf('mod+shift+enter', false)).toEqual(['Ctrl', 'Shift', 'Enter']);
  expect(keysOf('mod+k', true)).toEqual(['⌘', 'K']);
  expect(keysOf('space', false)).toEqual(['Space']);
});
