import type {
  Actor,
  Clock,
  DerivationDue,
  DerivationsDue,
  Derived,
  FieldCatalog,
  Forms,
  RecordStore,
  Stamp,
} from '@mortise/core';
import { derivedIndex, wholeReach } from './derived-index.ts';
import { liveOf, type Moved } from './moved.ts';
import { propagate } from './propagate.ts';

export interface CarryOverPorts {
  readonly due: DerivationsDue;
  readonly store: RecordStore;
  readonly forms: Forms;
  readonly catalog: FieldCatalog;
  readonly clock: Clock;
}

/** Records whose rows are locked together; readers never wait. */
const batch = 500;
const attempts = 20;

/** Computes whatever derived fields are due, a batch of records at a time, and what follows from them. */
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
    // Read anew each time: the form may be published again meanwhile.
    const forms = await ports.forms.all();
    const index = derivedIndex(forms, ports.catalog);
    const derived = index.of(due.formId).find(({ field }) => field.id === due.fieldId);
    const last = derived ? await carryBatch(ports, due, derived, cursor) : null;
    if (last === null) return ports.due.done(due.id);
    cursor = last;
    await ports.due.advance(due.id, last);
  }
}

/** Gives the last record of the batch; null when none was left. */
async function carryBatch(
  { store, catalog, clock, forms }: CarryOverPorts,
  due: DerivationDue,
  derived: Derived,
  cursor: string | null,
): Promise<string | null> {
  const index = derivedIndex(await forms.all(), catalog);
  const stamp: Stamp = { at: clock.now(), by: due.by, road: 'system', timeZone: due.timeZone };
  const actor = nobody(due);
  const { form } = derived;
  const reach = wholeReach(form, catalog);
  const isWatched = index.from(form.id).length > 0;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const done = await store.transaction(async (statements) => {
      const ids = await statements.affected(derived, due.sourceId === null ? null : [due.sourceId], cursor, batch);
      const rows = () => statements.lock(actor, stamp.at, reach, true, ids);
      const before = isWatched ? await rows() : [];
      await statements.recompute([derived], ids, stamp);
      if (isWatched && ids.length > 0) {
        const after = new Map((await rows()).map((record) => [record.id, record]));
        const moved = before.flatMap((old): Moved[] => {
          const next = after.get(old.id);
          return next ? [{ id: old.id, old: liveOf(old), next: liveOf(next) }] : [];
        });
        await propagate(statements, { actor, stamp, index, catalog }, form, moved);
      }
      return ids.at(-1) ?? null;
    });
    if (done.ok) return done.value;
    await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
  }
  throw new Error(`Derived field ${derived.field.id} of form ${form.key} stayed busy.`);
}

const nobody = ({ by, timeZone }: DerivationDue): Actor => ({
  userId: by,
  name: '',
  roles: [],
  departmentIds: [],
  locale: 'zh',
  timeZone,
  road: 'system',
});
