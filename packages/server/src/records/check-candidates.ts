import {
  bindVariables,
  type Condition,
  type Field,
  type Found,
  type Issue,
  type Reach,
  type Row,
  rowsIn,
  targetOf,
  variablesIn,
  type Wanted,
} from '@mortise/core';
import type { Draft } from './draft.ts';
import { notACandidate } from './field-issues.ts';
import type { FormShape } from './form-shape.ts';
import { idsIn } from './ids-in.ts';

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

/** One place where a field stands: the record, or a row of it. */
interface Place {
  readonly draft: Draft;
  readonly value: unknown;
  readonly path: Issue['path'];
  /** Of a field of that place by its id. */
  readonly read: (fieldId: string) => unknown;
  readonly isTouched: (fieldIds: readonly string[]) => boolean;
}

/**
 * What relations that do not take every record ask of the database. Asked again when a field changes that the condition
 * compares with.
 */
export function candidatesAsked(drafts: readonly Draft[], shape: FormShape, reaches: Reaches): Asked[] {
  const keyOf = new Map(shape.fields.map(({ id, key }) => [id, key]));
  return shape.fields.flatMap((field) => [
    ...askedOf(field, () => drafts.map((draft) => inRecord(draft, field, keyOf)), reaches),
    ...field.columns.flatMap((column) =>
      askedOf(column, () => drafts.flatMap((draft) => inRows(draft, field, column, keyOf)), reaches),
    ),
  ]);
}

function askedOf(field: Field, places: () => readonly Place[], reaches: Reaches): Asked[] {
  const condition = field.type.candidates?.(field.config);
  const target = targetOf(field.storage);
  const reach = target === undefined ? undefined : reaches.get(target);
  if (!condition || !reach) return [];
  const watched = [field.id, ...variablesIn(condition)];
  const groups = new Map<string, { condition: Condition; choices: Choice[] }>();
  for (const { draft, value, path, read, isTouched } of places()) {
    const ids = idsIn(value);
    if (ids.length === 0 || !isTouched(watched)) continue;
    // Compared with nothing, nothing fits.
    const bound = bindVariables(condition, read) ?? { any: [] };
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
      condition: group.condition,
      ids: [...new Set(group.choices.flatMap(({ ids }) => ids))],
    },
  }));
}

type Keys = ReadonlyMap<string, string>;

const inRecord = (draft: Draft, { key }: Field, keyOf: Keys): Place => ({
  draft,
  value: draft.values[key],
  path: [key],
  read: (id) => draft.values[keyOf.get(id) ?? id],
  isTouched: (ids) => ids.some((id) => draft.touched.includes(keyOf.get(id) ?? id)),
});

/** A condition in a row compares with its own cells first, then with the record. */
function inRows(draft: Draft, { key, columns }: Field, column: Field, keyOf: Keys): Place[] {
  const cellOf = new Map(columns.map((each) => [each.id, each.key]));
  const before = new Map(rowsIn(draft.old?.values[key]).map((row) => [row.id, row]));
  return rowsIn(draft.values[key]).map((row: Row, index): Place => {
    const isMoved = (cell: string) => JSON.stringify(row[cell]) !== JSON.stringify(before.get(row.id)?.[cell]);
    return {
      draft,
      value: row[column.key],
      path: [key, index, column.key],
      read: (id) => {
        const cell = cellOf.get(id);
        return cell === undefined ? draft.values[keyOf.get(id) ?? id] : row[cell];
      },
      isTouched: (ids) =>
        ids.some((id) => {
          const cell = cellOf.get(id);
          return cell === undefined ? draft.touched.includes(keyOf.get(id) ?? id) : isMoved(cell);
        }),
    };
  });
}

export const judgeCandidates = (asked: readonly Asked[], found: Found): [Draft, Issue][] =>
  asked.flatMap(({ field, choices }, place) =>
    choices.flatMap(({ draft, ids, path }): [Draft, Issue][] =>
      ids.every((id) => found.candidates[place]?.has(id)) ? [] : [[draft, { ...notACandidate(field), path }]],
    ),
  );
