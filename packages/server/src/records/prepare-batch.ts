import type { Actor, PublishedForm, RecordChange, Road, WriteOptions } from '@mortise/core';
import { derivedIndex } from './derived/derived-index.ts';
import { heldRules } from './duplicates/held-rules.ts';
import { reachCompared } from './duplicates/reach-compared.ts';
import { fillChosen } from './fill-chosen.ts';
import { shapeOf } from './form-shape.ts';
import { pullAll, pullIntoRows } from './pull-defaults.ts';
import { reachCandidates, reachForm } from './reach-form.ts';
import type { RecordWriterPorts } from './record-writer.ts';
import { rulesFor } from './rules.ts';
import type { Batch } from './write-batch.ts';

/** Roads on which nobody sees what comes along with a choice before it is written. */
const fillsByItself: ReadonlySet<Road> = new Set(['api', 'grid']);

/** All that writing these changes takes, except what stands in the database. */
export async function prepareBatch(
  ports: RecordWriterPorts,
  actor: Actor,
  form: PublishedForm,
  changes: readonly RecordChange[],
  options: WriteOptions,
  { careful, duplicates }: Pick<Batch, 'careful' | 'duplicates'>,
): Promise<Batch> {
  const { atomic, road = actor.road, returning = 'records', pulls, names = actor } = options;
  const { trial = false, withoutRules = false } = options;
  const { access, catalog, clock, forms } = ports;
  const at = clock.now();
  const shape = shapeOf(form, catalog);
  const all = await forms.all();
  const duplicateRules = await forms.duplicateRules();
  const held = heldRules(form, duplicateRules, catalog);
  const reach = reachForm(ports, actor, form);
  const keepsGenerated = road === 'import' || road === 'system';
  const rules = rulesFor(access, actor, form, {
    now: at,
    shape,
    held,
    keepsGenerated,
    withoutRules,
    calendar: await ports.calendar(),
    romanise: ports.romanise,
  });
  const filled = fillsByItself.has(road) ? await fillChosen(ports, actor, form, changes) : changes;
  const complete = await pullIntoRows(ports, form, filled, rules, pulls);
  return {
    actor,
    access,
    form,
    changes: complete,
    rules,
    reach,
    related: await reachCandidates(ports, names, reach),
    pointed: names === actor ? reach : reachForm(ports, names, form),
    stamp: { at, by: actor.userId, road, timeZone: actor.timeZone, ...(options.batch && { batch: options.batch }) },
    atomic,
    returning,
    careful: careful || trial,
    isTrial: trial,
    pulled: await pullAll(ports, complete, rules, pulls),
    derived: derivedIndex(all, catalog),
    duplicateRules,
    compared: reachCompared(ports, actor, held, all),
    duplicates,
    catalog,
    forms: all,
  };
}
