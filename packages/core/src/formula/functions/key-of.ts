import { NamedValue, type ScalarValue } from '../value.ts';
import { writeValue } from '../write-value.ts';

/** The same for values that are the same, and for no others: "1" is not 1. */
export const keyOf = (value: ScalarValue | null): string =>
  `${value instanceof NamedValue ? value.type : typeof value} ${JSON.stringify(writeValue(value))}`;
