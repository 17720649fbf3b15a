import {
  type Clock,
  type CurrentCalendar,
  type DerivationDue,
  type DerivationsDue,
  duplicateKeysOfForm,
  type FieldCatalog,
  type Forms,
  onBehalfOf,
  type RecordStatements,
  type RecordStore,
  type Romanise,
  type Stamp,
} from '@mortise/core';
import { keyAgain } from '../duplicates/key-again.ts';
import { shapeOf } from '../form-shape.ts';
import { derivedIndex } from './derived-index.ts';
import { carryOn, type Propagation } from './propagate.ts';
import { wordAgain } from './word-again.ts';

export interface CarryOverPorts {
  readonly due: DerivationsDue;
  readonly store: RecordStore;
  readonly forms: Forms;
  readonly catalog: FieldCatalog;
  readonly clock: Clock;
  readonly calendar: CurrentCalendar;
  readonly romanise: Romanise;
}

/** Records whose rows are locked together; readers never wait. */
const batch = 500;
const attempts = 20;

/**
 * Computes whatever derived and calculated fields are due, a batch of records at a time, and what follows from them; and
 * names and indexes records anew whose form words them otherwise.
 */
export const carryOver =
  (ports: CarryOverPorts) =>
  async (signal: AbortSignal): Promise<void> => {
    for (let due = await ports.due.next(); due && !signal.aborted; due = await ports.due.next()) {
      await carry(ports, due, signal);
    }
  };

async function carry(ports: CarryOverPorts, due: DerivationDue, signal: AbortSignal): Promise<void> {
  if (due.sourceId === null && due.cursor === null) await ports.due.settled(due);
  let { cursor } = due;
  while (!signal.aborted) {
    const last = await carryBatch(ports, due, cursor);
    if (last === null) return ports.due.done(due.id);
    cursor = last;
    await ports.due.advance(due.id, last);
  }
}

type CarryBatch = (statements: RecordStatements) => Promise<string | null>;

/** Gives the last record of the batch; null when none was left. */
async function carryBatch(ports: CarryOverPorts, due: DerivationDue, cursor: string | null): Promise<string | null> {
  const { store, forms, catalog, clock, romanise } = ports;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    // Read anew each time: the form may be published again meanwhile.
    const all = await forms.all();
    const stamp: Stamp = { at: clock.now(), by: due.by, road: 'system', timeZone: due.timeZone };
    const index = derivedIndex(all, catalog);
    const calendar = await ports.calendar();
    const propagation = {
      actor: onBehalfOf(due.by, due.timeZone),
      stamp,
      index,
      catalog,
      calendar,
      romanise,
      forms: all,
      duplicateRules: await forms.duplicateRules(),
    };
    const work = workOf(propagation, due, cursor);
    if (!work) return null;
    const done = await store.transaction(work);
    if (done.ok) return done.value;
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
  }
  throw new Error(`${due.fieldId ?? 'Titles'} of form ${due.formId} stayed busy.`);
}

/** Null where the field is gone. */
function workOf(propagation: Propagation, due: DerivationDue, cursor: string | null): CarryBatch | null {
  const { index, forms, catalog, stamp } = propagation;
  const { fieldId, sourceId } = due;
  const form = forms.find(({ id }) => id === due.formId);
  if (!form) return null;
  const again = fieldId === null ? wordAgain : fieldId === duplicateKeysOfForm ? keyAgain : null;
  if (again || fieldId === null)
    return async (statements) => {
      const ids = await statements.page(form, cursor, batch);
      if (ids.length > 0) await again?.(statements, propagation, form, ids);
      return ids.at(-1) ?? null;
    };
  const derived = index.of(due.formId).find(({ field }) => field.id === fieldId);
  if (derived)
    return async (statements) => {
      const ids =
        sourceId === null
          ? await statements.page(form, cursor, batch)
          : await statements.affected(derived, [sourceId], cursor, batch);
      const change = () => statements.recompute([derived], ids, stamp);
      if (ids.length > 0) await carryOn(statements, propagation, form, ids, { derived: [derived], change });
      return ids.at(-1) ?? null;
    };
  const step = shapeOf(form, catalog).logic.steps.find(({ field }) => field.id === fieldId);
  if (!step?.computed) return null;
  return async (statements) => {
    const ids = await statements.page(form, cursor, batch);
    if (ids.length > 0) await carryOn(statements, propagation, form, ids, { derived: [], anew: [step.key] });
    return ids.at(-1) ?? null;
  };
}
