import {
  bindVariables,
  type Condition,
  type Field,
  type Found,
  type Issue,
  type Reach,
  targetOf,
  variablesIn,
  type Wanted,
} from '@mortise/core';
import { idsIn } from './derived/shares-of.ts';
import type { Draft } from './draft.ts';
import { notACandidate } from './field-issues.ts';
import type { FormShape } from './form-shape.ts';

interface Asked {
  readonly field: Field;
  readonly drafts: readonly { readonly draft: Draft; readonly ids: readonly string[] }[];
  readonly wanted: Wanted['candidates'][number];
}

/**
 * What relations that do not take every record ask of the database. Asked again when a field changes that the condition
 * compares with.
 */
export function candidatesAsked(
  drafts: readonly Draft[],
  { fields }: FormShape,
  reachOf: (formId: string) => Reach | undefined,
): Asked[] {
  const keyOf = new Map(fields.map(({ id, key }) => [id, key]));
  return fields.flatMap((field) => {
    const condition = field.type.candidates?.(field.config);
    const target = targetOf(field.storage);
    const reach = target === undefined ? undefined : reachOf(target);
    if (!condition || !reach) return [];
    const watched = [field.key, ...variablesIn(condition).map((id) => keyOf.get(id) ?? id)];
    const groups = new Map<string, { condition: Condition; drafts: Asked['drafts'][number][] }>();
    for (const draft of drafts) {
      const ids = idsIn(draft.values[field.key]);
      if (ids.length === 0 || !watched.some((key) => draft.touched.includes(key))) continue;
      // Compared with nothing, nothing fits.
      const bound = bindVariables(condition, (id) => draft.values[keyOf.get(id) ?? id]) ?? { any: [] };
      const group = groups.get(JSON.stringify(bound)) ?? { condition: bound, drafts: [] };
      group.drafts.push({ draft, ids });
      groups.set(JSON.stringify(bound), group);
    }
    return [...groups.values()].map((group) => ({
      field,
      drafts: group.drafts,
      wanted: { reach, condition: group.condition, ids: [...new Set(group.drafts.flatMap(({ ids }) => ids))] },
    }));
  });
}

export const judgeCandidates = (asked: readonly Asked[], found: Found): [Draft, Issue][] =>
  asked.flatMap(({ field, drafts }, place) =>
    drafts.flatMap(({ draft, ids }): [Draft, Issue][] =>
      ids.every((id) => found.candidates[place]?.has(id)) ? [] : [[draft, notACandidate(field)]],
    ),
  );
