import type { Derived, PublishedForm, RecordStatements, Stamp } from '@mortise/core';
import { shapeOf } from '../form-shape.ts';
import type { Batch } from '../write-batch.ts';
import { type DerivedIndex, wholeReach } from './derived-index.ts';
import { type Following, follow, isDerivedRead, staleOf } from './follow.ts';
import { liveOf, type Moved } from './moved.ts';
import { countsAnew, sharesOf } from './shares-of.ts';

export interface Propagation extends Following {
  readonly index: DerivedIndex;
}

/** How what a batch changes is carried on. */
export const propagationOf = ({
  actor,
  stamp,
  derived,
  catalog,
  rules,
  forms,
  duplicateRules,
}: Batch): Propagation => ({
  actor,
  stamp,
  index: derived,
  catalog,
  calendar: rules.calendar,
  romanise: rules.romanise,
  forms,
  duplicateRules,
});

/** So many records take over a change in the writer's own transaction; more are left to a worker. */
const carriedAtOnce = 2_000;

/**
 * Carries what moved in one form over to every stored field that is derived from it, to what is calculated from that, and
 * on to what is derived from either. Publishing refuses circles, so this ends.
 */
export async function propagate(
  statements: RecordStatements,
  propagation: Propagation,
  form: PublishedForm,
  moved: readonly Moved[],
): Promise<void> {
  if (moved.length === 0) return;
  for (const [holder, derived] of byForm(propagation.index.from(form.id))) {
    await carryTo(statements, propagation, holder, derived, moved);
  }
}

async function carryTo(
  statements: RecordStatements,
  propagation: Propagation,
  holder: PublishedForm,
  derived: readonly Derived[],
  moved: readonly Moved[],
): Promise<void> {
  const { stamp } = propagation;
  const shares = derived
    .filter(isRolled)
    .flatMap((one) => moved.flatMap((each) => sharesOf(one, each, stamp.timeZone)));
  const pulled = await pulledBy(statements, derived, moved, stamp);
  const ids = [...new Set([...shares.map(({ record }) => record), ...pulled.ids])];
  if (ids.length === 0) return;

  await carryOn(statements, propagation, holder, ids, {
    derived,
    change: async () => {
      await statements.roll(holder, shares, stamp);
      await statements.recompute(pulled.derived, pulled.ids, stamp);
    },
  });
}

interface Carrying {
  /** Fields that `change` writes. */
  readonly derived: readonly Derived[];
  readonly change?: () => Promise<unknown>;
  /** Keys of fields that are calculated whether or not anything they read changes. */
  readonly anew?: readonly string[];
}

/** Changes derived or calculated fields of records, and carries on what follows from them: in these records first, then beyond. */
export async function carryOn(
  statements: RecordStatements,
  propagation: Propagation,
  form: PublishedForm,
  ids: readonly string[],
  { derived, change = async () => {}, anew = [] }: Carrying,
): Promise<void> {
  const { actor, stamp, index, catalog } = propagation;
  const shape = shapeOf(form, catalog);
  const keys = [...new Set(derived.map(({ field, subform }) => (subform ?? field).key))];
  const calculates = anew.length > 0 || derived.some((one) => isDerivedRead(shape, one));
  const isWatched = calculates || index.from(form.id).length > 0;
  const rows = () => statements.lock(actor, stamp.at, wholeReach(form, catalog), ids);
  const before = isWatched ? await rows() : [];
  await change();
  if (!isWatched) return;
  const after = derived.length === 0 ? before : await rows();
  const next = new Map(after.map((record) => [record.id, record]));
  const records = before.flatMap((old) => {
    const record = next.get(old.id);
    return record ? [{ old, record }] : [];
  });
  const stale = records.map(({ old, record }) =>
    staleOf(old, Object.fromEntries(keys.map((key) => [key, record.values[key] ?? null]))),
  );
  const calculated = calculates
    ? await follow(statements, propagation, form, stale, { anew, announced: anew.length > 0 })
    : new Map();
  const moved = records.map(({ old, record }): Moved => {
    const values = { ...record.values, ...calculated.get(old.id) };
    return { id: old.id, old: liveOf(old), next: liveOf({ ...record, values }) };
  });
  await propagate(statements, propagation, form, moved);
}

/** Kept by adding and taking away, because those that count say where they belong. */
const isRolled = ({ derivation }: Derived) => derivation.kind === 'rollup' && derivation.side === 'theirs';

/** Records whose fields are read anew because they point to what moved. Where those are too many, a worker does it. */
async function pulledBy(
  statements: RecordStatements,
  derived: readonly Derived[],
  moved: readonly Moved[],
  stamp: Stamp,
): Promise<{ derived: readonly Derived[]; ids: readonly string[] }> {
  const found: Derived[] = [];
  const ids = new Set<string>();
  for (const one of derived.filter((each) => !isRolled(each))) {
    // Nothing points to what has just been made, unless it came in the same batch.
    const isOwn = one.form.id === one.source.form.id;
    const sources = moved
      .filter((each) => (!each.isNew || isOwn) && countsAnew(one, each, stamp.timeZone))
      .map(({ id }) => id);
    if (sources.length === 0) continue;
    const pointing = await statements.affected(one, sources, null, carriedAtOnce + 1);
    if (pointing.length > carriedAtOnce) {
      await statements.defer(one, sources, stamp);
      continue;
    }
    if (pointing.length === 0) continue;
    found.push(one);
    for (const id of pointing) ids.add(id);
  }
  return { derived: found, ids: [...ids] };
}

function byForm(derived: readonly Derived[]): [PublishedForm, Derived[]][] {
  const forms = new Map<string, [PublishedForm, Derived[]]>();
  for (const one of derived) {
    const known = forms.get(one.form.id);
    if (known) known[1].push(one);
    else forms.set(one.form.id, [one.form, [one]]);
  }
  return [...forms.values()];
}
