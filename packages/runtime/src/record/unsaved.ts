import type { UnsavedValues, Values } from '@mortise/core';

/** What was typed, with what is needed to bring it together with a record that has changed since. */
export interface Unsaved extends UnsavedValues {
  /** Stored values of the typed keys when the typing began. */
  readonly original: Values;
  /** Milliseconds since 1970 */
  readonly at: number;
  /** A save was refused because the session had run out: it is taken up without asking. */
  readonly isInterrupted: boolean;
}

/** How long something half-filled is offered back. */
const lifetime = 30 * 24 * 3600 * 1000;

/** Where one person's half-filled form is kept; `recordId` null for a new record. */
export const unsavedKey = (formId: string, recordId: string | null) => `unsaved:${formId}:${recordId ?? 'new'}`;

/** Reads what was kept. Anything malformed, empty or too old is nothing. */
export function readUnsaved(stored: unknown, now: number): Unsaved | null {
  if (!isObject(stored) || !isObject(stored.values) || !isObject(stored.original)) return null;
  const { recordId, version, values, original, at, isInterrupted } = stored;
  if (typeof at !== 'number' || now - at > lifetime || Object.keys(values).length === 0) return null;
  return {
    recordId: typeof recordId === 'string' ? recordId : null,
    version: typeof version === 'number' ? version : null,
    values,
    original,
    at,
    isInterrupted: isInterrupted === true,
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** This browser's store: at once, and without a network. */
export interface LocalStore {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** One store per person: what one typed is not offered to the next who signs in here. */
export const unsavedHere = (store: LocalStore, userId: string, key: string) => {
  const name = `mortise:${userId}:${key}`;
  return {
    read: (now: number): Unsaved | null => {
      try {
        return readUnsaved(JSON.parse(store.getItem(name) ?? 'null'), now);
      } catch {
        return null;
      }
    },
    write: (unsaved: Unsaved) => {
      try {
        store.setItem(name, JSON.stringify(unsaved));
      } catch {
        // A full or forbidden store: the copy on the server remains.
      }
    },
    clear: () => store.removeItem(name),
  };
};

/** The younger of two copies. */
export const newest = (left: Unsaved | null, right: Unsaved | null): Unsaved | null =>
  left && right ? (left.at >= right.at ? left : right) : (left ?? right);
