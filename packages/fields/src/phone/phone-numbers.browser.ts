import type { ReadNumber } from './phone-numbers.ts';

/** The browser's half of `phone-numbers.ts`: 28 kB gzipped that a list page does not wait for. */

let read: ReadNumber | null = null;

export const loadedNumbers = (): ReadNumber | null => read;

export async function loadNumbers(): Promise<ReadNumber> {
  read ??= (await import('libphonenumber-js/min')).parsePhoneNumberFromString;
  return read;
}
