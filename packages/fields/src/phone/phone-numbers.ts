import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** Reads numbers of every country. */
export type ReadNumber = typeof parsePhoneNumberFromString;

/** The numbering plans of the world; null while a browser has not loaded them. On the server they are always there. */
export const loadedNumbers = (): ReadNumber | null => parsePhoneNumberFromString;

export const loadNumbers = async (): Promise<ReadNumber> => parsePhoneNumberFromString;
