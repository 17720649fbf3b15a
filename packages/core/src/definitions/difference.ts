import type { Text } from '../text.ts';

/** One line of what changed between two states of a definition, as a person reads it. */
export interface Difference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Part and property: `block b_name`, `block b_name label`, `column b_name`, `name`. */
  readonly what: string;
  readonly from?: unknown;
  readonly to?: unknown;
  readonly text: Text;
}

/** Equal as JSON, whatever the order of properties. An absent property equals one that is undefined. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || !left || !right) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => sameJson(one[key], other[key]));
}

/** Properties that differ, each under the name people know it by. */
export function changedProperties<T extends object>(
  from: T,
  to: T,
  names: Partial<Record<keyof T & string, Text>>,
): { property: keyof T & string; name: Text; from: unknown; to: unknown }[] {
  return (Object.entries(names) as [keyof T & string, Text][])
    .filter(([property]) => !sameJson(from[property], to[property]))
    .map(([property, name]) => ({ property, name, from: from[property], to: to[property] }));
}
