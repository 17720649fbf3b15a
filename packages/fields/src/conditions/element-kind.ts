import { elementOf, type ValueKind } from '@mortise/core';

/** What a kind is one of or a list of, where that is picked rather than typed. */
export function elementKindOf(kind: ValueKind) {
  const element = elementOf(kind);
  return element === 'tag' ? undefined : element;
}
