import {
  type Derived,
  defaultValue,
  type Field,
  isSameValue,
  type RecordStatements,
  type RecordView,
  type Row,
  rowsIn,
} from '@mortise/core';
import type { Draft } from '../draft.ts';
import type { Batch } from '../write-batch.ts';
import { calculate, isDerivedRead } from './follow.ts';
import { type Propagation, propagationOf } from './propagate.ts';
import { heldIn, isLookup, staleDraft } from './take-over.ts';

type RowLookup = Derived & { readonly subform: Field };

const isRowLookup = (derived: Derived): derived is RowLookup => isLookup(derived) && derived.subform !== null;

/** The record that a row points to by the look-up's relation; "" for none. */
const pointedBy = ({ via }: RowLookup, row: Row | undefined): string => {
  const id = row?.[via.key];
  return typeof id === 'string' ? id.toLowerCase() : '';
};

/** Finds what look-ups in rows are going to hold where formulas or rules read them: rows are judged by it. */
export async function lookAheadInRows(
  statements: Pick<RecordStatements, 'hold'>,
  { changes, rules, derived, form }: Pick<Batch, 'changes' | 'rules' | 'derived' | 'form'>,
  stored: ReadonlyMap<string, RecordView>,
): Promise<void> {
  rules.lookedUp.clear();
  const read = derived
    .of(form.id)
    .filter(isRowLookup)
    .filter((one) => isDerivedRead(rules.shape, one));
  for (const one of read) {
    const { key } = one.subform;
    const start = defaultValue(one.via, rules.actor, rules.now);
    const wanted = changes.flatMap((change) => {
      if (change.kind !== 'create' && change.kind !== 'update') return [];
      const old = change.kind === 'update' ? stored.get(change.id.toLowerCase()) : undefined;
      const before = byId(old?.values[key]);
      return rowsIn(change.values?.[key]).flatMap((row) => {
        const known = before.get(String(row?.id ?? '').toLowerCase());
        const said =
          row?.[one.via.key] === undefined ? { id: '', [one.via.key]: known ? known[one.via.key] : start } : row;
        const id = pointedBy(one, said);
        return id === '' || id === pointedBy(one, known) ? [] : [id];
      });
    });
    if (wanted.length > 0) rules.lookedUp.set(one.field.id, await heldIn(statements, one, wanted));
  }
}

/**
 * Fills stored look-ups in the rows of drafts that point to another record than before, and what is calculated from them
 * where a row came to point there only by a default or a rule.
 */
export async function takeRowLookups(
  statements: RecordStatements,
  batch: Batch,
  drafts: readonly Draft[],
): Promise<void> {
  const { derived, form, rules } = batch;
  const lookups = derived.of(form.id).filter(isRowLookup);
  const stale = new Map<Draft, Set<string>>();
  for (const one of lookups) {
    const { key } = one.subform;
    const touched = drafts.filter((draft) => draft.touched.includes(key));
    const moved = touched.map((draft) => ({ draft, rows: movedRows(one, draft) }));
    const wanted = moved.flatMap(({ rows }) => [...rows.values()]);
    const held = wanted.length > 0 ? await heldIn(statements, one, wanted) : new Map<string, unknown>();
    for (const { draft, rows } of moved) {
      const next = rowsIn(draft.values[key]).map((row) => {
        const id = rows.get(row.id);
        const cell = id === undefined ? row[one.field.key] : (held.get(id) ?? null);
        return isSameValue(one.field.kind, cell, row[one.field.key]) ? row : { ...row, [one.field.key]: cell };
      });
      if (next.every((row, at) => row === rowsIn(draft.values[key])[at])) continue;
      draft.values[key] = next;
      if (isDerivedRead(rules.shape, one)) stale.set(draft, (stale.get(draft) ?? new Set()).add(key));
    }
  }
  if (stale.size > 0) await calculateAnew(statements, batch, propagationOf(batch), stale);
}

/** Rows of a draft that point elsewhere than they did, by their ids, with the record; "" for none. */
function movedRows(lookup: RowLookup, { old, values }: Draft): ReadonlyMap<string, string> {
  const before = byId(old?.values[lookup.subform.key]);
  return new Map(
    rowsIn(values[lookup.subform.key]).flatMap((row): [string, string][] => {
      const id = pointedBy(lookup, row);
      const known = before.get(row.id);
      return known && pointedBy(lookup, known) === id ? [] : [[row.id, id]];
    }),
  );
}

async function calculateAnew(
  statements: RecordStatements,
  { form, stamp }: Batch,
  propagation: Propagation,
  stale: ReadonlyMap<Draft, ReadonlySet<string>>,
): Promise<void> {
  const drafts = [...stale].map(([draft, keys]) =>
    staleDraft(draft, Object.fromEntries([...keys].map((key) => [key, draft.values[key]])), stamp),
  );
  const calculated = await calculate(statements, propagation, form, drafts);
  for (const draft of stale.keys()) {
    const values = calculated.get(draft.id) ?? {};
    Object.assign(draft.values, values);
    draft.touched = [...new Set([...draft.touched, ...Object.keys(values)])];
  }
}

const byId = (rows: unknown): ReadonlyMap<string, Row> => new Map(rowsIn(rows).map((row) => [row.id, row]));
