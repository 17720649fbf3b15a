import { expect, test } from 'vitest';
import { type Shortcut, type ShortcutGroup, shortcutGroups, shortcuts } from './shortcuts.ts';

const all: readonly Shortcut[] = Object.values(shortcuts);
const groups = Object.keys(shortcutGroups) as ShortcutGroup[];

test.each(groups)('no two shortcuts that may stand at the same time share keys: %s', (group) => {
  const keys = all.filter((each) => each.group === group || each.group === 'everywhere').flatMap((each) => each.keys);

  expect(keys).toEqual([...new Set(keys)]);
});

test('what works while typing needs Ctrl or Alt', () => {
  const careless = all.filter(({ whileTyping, keys }) => whileTyping && keys.some((key) => !/^(mod|alt)\+/.test(key)));

  expect(careless).toEqual([]);
});
