import { type FormulaValue, isList } from '../value.ts';

/** No value; of a list, no element that has one. */
export const isEmpty = (value: FormulaValue | undefined): boolean =>
  value === null || value === undefined || value === '' || (isList(value) && value.every(isEmpty));
