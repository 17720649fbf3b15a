import { newId } from '@mortise/core';

/**
 * What a visitor's browser keeps for one link: who the device is, what is typed, what waits for the network. A browser
 * that keeps nothing (private mode, full) works all the same, until it is closed.
 */
export function kept<T>(key: string) {
  const name = `mortise.public.${key}`;
  return {
    read(): T | null {
      try {
        const text = localStorage.getItem(name);
        return text === null ? null : (JSON.parse(text) as T);
      } catch {
        return null;
      }
    },
    write(value: T) {
      try {
        localStorage.setItem(name, JSON.stringify(value));
      } catch {
        // Nothing to be done: it stays in this page's memory.
      }
    },
    forget() {
      try {
        localStorage.removeItem(name);
      } catch {
        // As above.
      }
    },
  };
}

let remembered: string | null = null;

/** A random name of this browser, the same for all links. */
export function deviceName(): string {
  const place = kept<string>('device');
  remembered ??= place.read();
  if (remembered === null) {
    remembered = newId();
    place.write(remembered);
  }
  return remembered;
}
