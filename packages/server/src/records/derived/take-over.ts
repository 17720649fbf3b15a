import {
  type Derived,
  type Field,
  type PublishedForm,
  type RecordStatements,
  recordIdsIn,
  type Stamp,
  systemOfRecord,
  type Values,
} from '@mortise/core';
import type { Draft } from '../draft.ts';
import { shapeOf } from '../form-shape.ts';
import { systemOfNew } from '../system-of-new.ts';
import { type Following, follow, isRead, type Stale } from './follow.ts';

const startAtNought: ReadonlySet<string> = new Set(['count', 'sum', 'distinct', 'filled', 'empty']);

/** What a derived field of a new record holds while nothing belongs to it. */
export function beginningOf({ type, config }: Pick<Field, 'type' | 'config'>): unknown {
  const derivation = type.derive?.(config);
  return derivation?.kind === 'rollup' && startAtNought.has(derivation.aggregate) ? '0' : null;
}

export const isLookup = ({ derivation }: Derived): boolean => derivation.kind === 'lookup';

/** Of the record itself: those of rows are taken row by row. */
export const isOwnLookup = (derived: Derived): boolean => isLookup(derived) && derived.subform === null;

/**
 * What a look-up holds in records with these values, in their order. The records that they point to stay as they are
 * until the end, so nobody changes them between our reading and our writing.
 */
export async function lookedUp(
  statements: Pick<RecordStatements, 'hold'>,
  { via, of, source }: Derived,
  pointing: readonly { readonly values: Values }[],
): Promise<readonly unknown[]> {
  const named = pointing.map(({ values }) => recordIdsIn(values[via.key])[0] ?? '');
  const taken = await heldIn(statements, { source, of }, named);
  return named.map((id) => taken.get(id) ?? null);
}

/** What a look-up holds that points to these records, by their ids. They stay as they are until the end. */
export async function heldIn(
  statements: Pick<RecordStatements, 'hold'>,
  { of, source }: Pick<Derived, 'of' | 'source'>,
  ids: Iterable<string>,
): Promise<Map<string, unknown>> {
  const held = await statements.hold(
    source,
    [...new Set(ids)].filter((id) => id !== ''),
  );
  return new Map(held.map((record) => [record.id, record.deletedAt === null && of ? record.values[of.key] : null]));
}

/** Fills stored look-ups of drafts that point to another record than before. */
export async function takeLookups(
  statements: RecordStatements,
  drafts: readonly Draft[],
  derived: readonly Derived[],
): Promise<void> {
  for (const one of derived.filter(isOwnLookup)) {
    const pointing = drafts.filter(({ touched }) => touched.includes(one.via.key));
    const values = await lookedUp(statements, one, pointing);
    pointing.forEach((draft, place) => {
      draft.values[one.field.key] = values[place] ?? null;
      draft.touched = [...new Set([...draft.touched, one.field.key])];
    });
  }
}

/** Takes rollups over a record's own links anew where those changed, and what follows. The rows are written already. */
export async function rollUpLinks(
  statements: RecordStatements,
  following: Following,
  form: PublishedForm,
  drafts: readonly Draft[],
  derived: readonly Derived[],
): Promise<void> {
  const { stamp, catalog } = following;
  const rolled = new Map<Draft, Values>();
  for (const one of derived) {
    const { derivation, via, source } = one;
    if (derivation.kind !== 'rollup' || derivation.side !== 'ours') continue;
    const linking = drafts.filter(({ touched }) => touched.includes(via.key));
    if (linking.length === 0) continue;
    await statements.hold(source, [...new Set(linking.flatMap(({ values }) => recordIdsIn(values[via.key])))]);
    const values = await statements.recompute(
      [one],
      linking.map(({ id }) => id),
      stamp,
    );
    for (const draft of linking) rolled.set(draft, { ...rolled.get(draft), ...values.get(draft.id) });
  }
  const isFollowed = [...rolled.values()].some((values) =>
    Object.keys(values).some((key) => isRead(shapeOf(form, catalog), key)),
  );
  const calculated = isFollowed
    ? await follow(
        statements,
        following,
        form,
        [...rolled].map(([draft, values]) => staleDraft(draft, values, stamp)),
      )
    : none;
  for (const [draft, values] of rolled) Object.assign(draft.values, values, calculated.get(draft.id));
}

const none: ReadonlyMap<string, Values> = new Map();

/** A draft whose derived values are others than when it was calculated. */
export function staleDraft(draft: Draft, derived: Values, { at, by }: Pick<Stamp, 'at' | 'by'>): Stale {
  const { id, old, ownerId, departmentId, values } = draft;
  const system = old ? systemOfRecord(old) : systemOfNew(id, draft, { actor: { userId: by }, now: at });
  return { id, ownerId, departmentId, values, derived, system };
}
