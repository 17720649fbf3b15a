import { type Field, isSameValue, type Values } from '@mortise/core';

/** A field that two people changed to different values. */
export interface Clash {
  readonly field: Field;
  readonly original: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface Merge {
  /** My changes that stand whatever is chosen: nobody else touched those fields. */
  readonly kept: Values;
  readonly clashes: readonly Clash[];
  /** What others changed since, clash or not. */
  readonly theirs: readonly { readonly field: Field; readonly original: unknown; readonly theirs: unknown }[];
}

/**
 * Brings my changes together with what is stored now. `original` is what my changes began from; of a field it does not
 * know, the stored value counts as unchanged.
 */
export function mergeChanges(fields: readonly Field[], original: Values, stored: Values, mine: Values): Merge {
  const kept: Record<string, unknown> = {};
  const clashes: Clash[] = [];
  const theirs: { field: Field; original: unknown; theirs: unknown }[] = [];
  for (const field of fields) {
    const { key, kind } = field;
    const now = stored[key] ?? null;
    const before = key in original ? (original[key] ?? null) : now;
    const isTheirs = !isSameValue(kind, before, now);
    if (isTheirs) theirs.push({ field, original: before, theirs: now });
    if (!(key in mine) || isSameValue(kind, mine[key], now)) continue;
    if (isTheirs && !isSameValue(kind, mine[key], before))
      clashes.push({ field, original: before, theirs: now, mine: mine[key] });
    else if (!isTheirs) kept[key] = mine[key];
  }
  return { kept, clashes, theirs };
}
