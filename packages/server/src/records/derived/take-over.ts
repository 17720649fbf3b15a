import type { Derived, RecordStatements, Stamp } from '@mortise/core';
import type { Draft } from '../draft.ts';
import { idsIn } from './shares-of.ts';

const startAtNought: ReadonlySet<string> = new Set(['count', 'sum', 'distinct', 'filled', 'empty']);

/** What a record's rollups are while nothing belongs to it. */
export function beginRollups(drafts: readonly Draft[], derived: readonly Derived[]): void {
  for (const { field, derivation } of derived) {
    if (derivation.kind !== 'rollup' || !startAtNought.has(derivation.aggregate)) continue;
    for (const draft of drafts) draft.values[field.key] = '0';
  }
}

/**
 * Fills stored look-ups of drafts that point to another record than before. That record stays as it is until the end, so
 * nobody changes it between our reading and our writing.
 */
export async function takeLookups(
  statements: RecordStatements,
  drafts: readonly Draft[],
  derived: readonly Derived[],
): Promise<void> {
  for (const { derivation, field, via, of, source } of derived) {
    if (derivation.kind !== 'lookup' || !of) continue;
    const pointing = drafts.filter(({ touched }) => touched.includes(via.key));
    const ids = pointing.flatMap(({ values }) => idsIn(values[via.key]));
    const held = await statements.hold(source, [...new Set(ids)]);
    const taken = new Map(held.map((record) => [record.id, record.deletedAt === null ? record.values[of.key] : null]));
    for (const draft of pointing) {
      const [id] = idsIn(draft.values[via.key]);
      draft.values[field.key] = (id === undefined ? null : taken.get(id)) ?? null;
      draft.touched = [...draft.touched, field.key];
    }
  }
}

/** Takes rollups over a record's own links anew where those changed. The rows are written already. */
export async function rollUpLinks(
  statements: RecordStatements,
  drafts: readonly Draft[],
  derived: readonly Derived[],
  stamp: Stamp,
): Promise<void> {
  for (const one of derived) {
    const { derivation, via, source } = one;
    if (derivation.kind !== 'rollup' || derivation.side !== 'ours') continue;
    const linking = drafts.filter(({ touched }) => touched.includes(via.key));
    if (linking.length === 0) continue;
    await statements.hold(source, [...new Set(linking.flatMap(({ values }) => idsIn(values[via.key])))]);
    const values = await statements.recompute(
      [one],
      linking.map(({ id }) => id),
      stamp,
    );
    for (const draft of linking) Object.assign(draft.values, values.get(draft.id));
  }
}
