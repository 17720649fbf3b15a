import {
  bindVariables,
  type Condition,
  type Field,
  type Found,
  type Issue,
  type Reach,
  recordIdsIn,
  targetOf,
  variablesIn,
  type Wanted,
} from '@mortise/core';
import type { Draft } from './draft.ts';
import { notACandidate, notALeaf } from './field-issues.ts';
import type { FormShape } from './form-shape.ts';
import { type Place, placesOf } from './places.ts';

/** Records that a draft points to from one place. */
interface Choice {
  readonly draft: Draft;
  readonly ids: readonly string[];
  readonly path: Issue['path'];
}

interface Asked {
  readonly field: Field;
  readonly choices: readonly Choice[];
  readonly wanted: Wanted['candidates'][number];
}

/** Forms as far as the actor reaches them, by id: this one, those it points to, and those their candidates are asked by. */
export type Reaches = ReadonlyMap<string, Reach>;

/**
 * What relations that do not take every record ask of the database. Asked again when a field changes that the condition
 * compares with.
 */
export function candidatesAsked(
  drafts: readonly Draft[],
  shape: FormShape,
  reaches: Reaches,
  settle: (condition: Condition) => Condition,
): Asked[] {
  return placesOf(drafts, shape).flatMap(({ field, places }) => askedOf(field, places, reaches, settle));
}

function askedOf(
  field: Field,
  places: () => readonly Place[],
  reaches: Reaches,
  settle: (condition: Condition) => Condition,
): Asked[] {
  const condition = field.type.candidates?.(field.config) ?? null;
  const target = targetOf(field.storage);
  const reach = target === undefined ? undefined : reaches.get(target);
  const leafBy = reach ? leafFieldOf(field, reach) : null;
  if ((!condition && !leafBy) || !reach) return [];
  const watched = [field.id, ...(condition ? variablesIn(condition) : [])];
  const groups = new Map<string, { condition: Condition | null; choices: Choice[] }>();
  for (const { draft, value, path, read, isTouched } of places()) {
    const ids = recordIdsIn(value);
    if (ids.length === 0 || !isTouched(watched)) continue;
    // Compared with nothing, nothing fits.
    const bound = condition && (bindVariables(condition, read) ?? { any: [] });
    const group = groups.get(JSON.stringify(bound)) ?? { condition: bound, choices: [] };
    group.choices.push({ draft, ids, path });
    groups.set(JSON.stringify(bound), group);
  }
  return [...groups.values()].map((group) => ({
    field,
    choices: group.choices,
    wanted: {
      reach,
      related: reaches,
      condition: group.condition && settle(group.condition),
      leafBy,
      ids: [...new Set(group.choices.flatMap(({ ids }) => ids))],
    },
  }));
}

export const judgeCandidates = (asked: readonly Asked[], found: Found): [Draft, Issue][] =>
  asked.flatMap(({ field, choices }, place) =>
    choices.flatMap(({ draft, ids, path }): [Draft, Issue][] =>
      ids.every((id) => found.candidates[place]?.has(id)) ? [] : [[draft, { ...unfit(field), path }]],
    ),
  );

const unfit = (field: Field) => (field.type.levels?.(field.config)?.leafOnly ? notALeaf(field) : notACandidate(field));

/** By which field the records stand below each other, where only the lowest may be named. */
function leafFieldOf(field: Field, { fields }: Reach): Field | null {
  const levels = field.type.levels?.(field.config);
  return (levels?.leafOnly && fields.find(({ id }) => id === levels.parentField)) || null;
}
