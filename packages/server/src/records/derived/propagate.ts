import type { Actor, Derived, FieldCatalog, PublishedForm, RecordStatements, Stamp } from '@mortise/core';
import { type DerivedIndex, wholeReach } from './derived-index.ts';
import { liveOf, type Moved } from './moved.ts';
import { countsAnew, sharesOf } from './shares-of.ts';

export interface Propagation {
  readonly actor: Actor;
  readonly stamp: Stamp;
  readonly index: DerivedIndex;
  readonly catalog: FieldCatalog;
}

/** So many records take over a change in the writer's own transaction; more are left to a worker. */
const carriedAtOnce = 2_000;

/**
 * Carries what moved in one form over to every stored field that is derived from it, and on to those derived from them.
 * Publishing refuses circles, so this ends.
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
  const { stamp, actor, index, catalog } = propagation;
  const shares = derived
    .filter(isRolled)
    .flatMap((one) => moved.flatMap((each) => sharesOf(one, each, stamp.timeZone)));
  const pulled = await pulledBy(statements, derived, moved, stamp);
  const ids = [...new Set([...shares.map(({ record }) => record), ...pulled.ids])];
  if (ids.length === 0) return;

  const reach = wholeReach(holder, catalog);
  const isWatched = index.from(holder.id).length > 0;
  const rows = () => statements.lock(actor, stamp.at, reach, true, ids);
  const before = isWatched ? await rows() : [];
  await statements.roll(holder, shares, stamp);
  await statements.recompute(pulled.derived, pulled.ids, stamp);
  if (!isWatched) return;
  const after = new Map((await rows()).map((record) => [record.id, record]));
  const next = before.flatMap((old): Moved[] => {
    const record = after.get(old.id);
    return record ? [{ id: old.id, old: liveOf(old), next: liveOf(record) }] : [];
  });
  await propagate(statements, propagation, holder, next);
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
