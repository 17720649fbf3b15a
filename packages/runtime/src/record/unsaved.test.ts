import { describe, expect, test } from 'vitest';
import { newest, readUnsaved, type Unsaved, unsavedHere, unsavedKey } from './unsaved.ts';

const now = Date.parse('2026-11-23T11:20:00Z');
const typed: Unsaved = {
  recordId: null,
  version: null,
  values: { name: '华为' },
  original: {},
  at: now,
  isInterrupted: false,
};

function memory(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
    key: () => null,
    length: 0,
  };
}

describe('what was typed and not saved', () => {
  test('comes back as it was', () => {
    const here = unsavedHere(memory(), 'me', unsavedKey('f1', null));
    here.write(typed);

    expect(here.read(now)).toEqual(typed);
  });

  test('belongs to one person and one record', () => {
    const store = memory();
    unsavedHere(store, 'me', unsavedKey('f1', null)).write(typed);

    expect(unsavedHere(store, 'other', unsavedKey('f1', null)).read(now)).toBeNull();
    expect(unsavedHere(store, 'me', unsavedKey('f1', 'r1')).read(now)).toBeNull();
  });

  test('is not offered when it is empty, malformed or a month old', () => {
    expect(readUnsaved({ ...typed, values: {} }, now)).toBeNull();
    expect(readUnsaved({ values: 'x' }, now)).toBeNull();
    expect(readUnsaved(typed, now + 31 * 24 * 3600 * 1000)).toBeNull();
  });

  test('survives a store that is full', () => {
    const full: Storage = {
      ...memory(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };

    expect(() => unsavedHere(full, 'me', 'k').write(typed)).not.toThrow();
  });

  test('is the younger copy of two', () => {
    const later = { ...typed, at: now + 1 };

    expect(newest(typed, later)).toBe(later);
    expect(newest(typed, null)).toBe(typed);
    expect(newest(null, null)).toBeNull();
  });
});
