import { type Found, type Issue, type PeopleRange, recordIdsIn, settledRange, type Wanted } from '@mortise/core';
import type { Draft } from './draft.ts';
import { outOfRange } from './field-issues.ts';
import type { FormShape } from './form-shape.ts';
import { type Place, placesOf } from './places.ts';

/** People or departments that a draft names in one place. */
interface Choice {
  readonly draft: Draft;
  readonly ids: readonly string[];
  readonly path: Issue['path'];
}

interface Asked {
  readonly choices: readonly Choice[];
  readonly wanted: Wanted['ranges'][number];
}

const namedBy: Readonly<Record<string, Wanted['ranges'][number]['of']>> = {
  member: 'users',
  members: 'users',
  department: 'departments',
  departments: 'departments',
};

/**
 * What fields that may not name everybody ask of the database. Whoever is named already stays, until the field changes
 * that the range follows; what rules hide stays as it is.
 */
export function rangesAsked(drafts: readonly Draft[], shape: FormShape): Asked[] {
  return placesOf(drafts, shape).flatMap(({ field, places }) => {
    const range = field.type.range?.(field.config) ?? null;
    const of = namedBy[field.kind];
    if (range === null || of === undefined) return [];
    const groups = new Map<string, { wanted: Pick<Wanted['ranges'][number], 'of' | 'range'>; choices: Choice[] }>();
    for (const place of places()) {
      if (place.draft.concealed?.has(field.id)) continue;
      const ids = doubtful(place, field.id, range);
      if (ids.length === 0) continue;
      const settled = settledRange(range, range.by === 'field' ? recordIdsIn(place.read(range.fieldId)) : []);
      const key = JSON.stringify(settled);
      const group = groups.get(key) ?? { wanted: { of, range: settled }, choices: [] };
      group.choices.push({ draft: place.draft, ids, path: place.path });
      groups.set(key, group);
    }
    return [...groups.values()].map(({ wanted, choices }) => ({
      choices,
      wanted: { ...wanted, ids: [...new Set(choices.flatMap(({ ids }) => ids))] },
    }));
  });
}

function doubtful({ value, before, isTouched }: Place, fieldId: string, range: PeopleRange): readonly string[] {
  const ids = recordIdsIn(value);
  if (ids.length === 0) return ids;
  if (range.by === 'field' && isTouched([range.fieldId])) return ids;
  if (!isTouched([fieldId])) return [];
  const known = recordIdsIn(before);
  return ids.filter((id) => !known.includes(id));
}

export const judgeRanges = (asked: readonly Asked[], found: Found): [Draft, Issue][] =>
  asked.flatMap(({ choices }, place) =>
    choices.flatMap(({ draft, ids, path }): [Draft, Issue][] => {
      const names = ids.flatMap((id) => found.outside[place]?.get(id) ?? []);
      return names.length === 0 ? [] : [[draft, { ...outOfRange(names), path }]];
    }),
  );
