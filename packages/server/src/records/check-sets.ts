import { comparable, type Field, type Found, type Issue, type UniqueSet, type Wanted } from '@mortise/core';
import type { Draft } from './draft.ts';
import { notUniqueTogether } from './field-issues.ts';

/** Fields whose values may not occur together twice. */
export interface SetShape {
  readonly set: UniqueSet;
  readonly fields: readonly Field[];
}

interface SetClaim {
  readonly draft: Draft;
  readonly values: readonly unknown[];
}

/** What the drafts claim together. Where one of the values is empty nothing is claimed. */
export function claimsOfSet(drafts: readonly Draft[], set: SetShape): { set: SetShape; claims: SetClaim[] } {
  const claims = drafts.flatMap((draft): SetClaim[] => {
    if (!set.fields.some(({ key }) => draft.touched.includes(key))) return [];
    const values = set.fields.map(({ key }) => draft.values[key] ?? null);
    return values.includes(null) ? [] : [{ draft, values }];
  });
  return { set, claims };
}

export const wantedSet = ({ set, fields }: SetShape, claims: readonly SetClaim[]): Wanted['sets'][number] => ({
  id: set.id,
  fields,
  columns: fields.map((_, place) => claims.map(({ values }) => values[place])),
});

/** Of those in the batch that claim the same, the first may have it. */
export function judgeSet({ set, fields }: SetShape, claims: readonly SetClaim[], found: Found): [Draft, Issue][] {
  const holders = found.holders.get(set.id);
  const claimed = new Set<string>();
  return claims.flatMap(({ draft, values }, place): [Draft, Issue][] => {
    const holder = holders?.get(place);
    const said = JSON.stringify(fields.map(({ kind }, index) => comparable(kind, values[index])));
    const isTaken = (holder !== undefined && holder !== draft.id) || claimed.has(said);
    claimed.add(said);
    return isTaken ? fields.map((field) => [draft, notUniqueTogether(field, fields, set.message)]) : [];
  });
}
