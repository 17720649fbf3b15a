import type { ValueKind } from '../value-kind.ts';
import { normaliseEmpty } from './normalise-empty.ts';

/** Do two values of a field say the same? `12.50` is `12.5`, a moment is the same in every notation, and empty is empty. */
export function isSameValue(kind: ValueKind, left: unknown, right: unknown): boolean {
  if (left === right) return true;
  // Of thousands of rows, of which all but one are the very same.
  if (kind === 'rows' && Array.isArray(left) && Array.isArray(right))
    return left.length === right.length && left.every((row, at) => row === right[at] || isSameText(row, right[at]));
  return comparable(kind, normaliseEmpty(left)) === comparable(kind, normaliseEmpty(right));
}

const isSameText = (left: unknown, right: unknown) => canonicalJson(left) === canonicalJson(right);

/** A text that two values share exactly when they say the same. */
export function comparable(kind: ValueKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'number') return plainNumber(String(value));
  if (kind === 'moment') return String(new Date(String(value)).getTime());
  return typeof value === 'object' ? canonicalJson(value) : String(value);
}

function plainNumber(text: string): string {
  const shortened = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return shortened === '-0' ? '0' : shortened;
}

/** `jsonb` keeps no order of keys. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
