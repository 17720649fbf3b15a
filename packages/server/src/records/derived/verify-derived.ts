import {
  blockName,
  type Derived,
  type FieldCatalog,
  type Forms,
  LiveRecord,
  onBehalfOf,
  type PublishedForm,
  type RecordStore,
  type Romanise,
  systemOfRecord,
  type Text,
  type WorkingCalendar,
} from '@mortise/core';
import { shapeOf } from '../form-shape.ts';
import { namesIn } from '../names-in.ts';
import { surroundingsOf } from '../rules.ts';
import { derivedIndex, wholeReach } from './derived-index.ts';

/** A stored derived or calculated field, and how many of its records hold something else than they should. */
export interface Verified {
  readonly form: Text;
  readonly field: Text;
  readonly drifted: number;
}

export interface VerifyPorts {
  readonly forms: Pick<Forms, 'all'>;
  readonly catalog: FieldCatalog;
  readonly store: Pick<RecordStore, 'transaction'>;
  readonly countDrift: (derived: Derived) => Promise<number>;
  readonly calendar: WorkingCalendar;
  readonly romanise: Romanise;
  /** IANA name of the organisation's zone. */
  readonly timeZone: string;
  readonly now: Date;
}

const batch = 500;

/**
 * Takes every stored rollup and look-up anew, calculates every formula from what is stored, and compares. Changes nothing;
 * the records of a batch are locked while they are read. Formulas that change with time are passed over.
 */
export async function verifyDerived(ports: VerifyPorts): Promise<readonly Verified[]> {
  const { catalog, countDrift } = ports;
  const all = await ports.forms.all();
  const index = derivedIndex(all, catalog);
  const verified: Verified[] = [];
  for (const form of all) {
    for (const derived of index.of(form.id)) {
      const { block, type } = derived.field;
      verified.push({ form: form.name, field: blockName(block, type), drifted: await countDrift(derived) });
    }
    const drifts = await calculatedDrifts(ports, form, all);
    for (const [key, drifted] of drifts) {
      const field = shapeOf(form, catalog).byKey.get(key);
      if (field) verified.push({ form: form.name, field: blockName(field.block, field.type), drifted });
    }
  }
  return verified;
}

/** By key of the calculated field. */
async function calculatedDrifts(
  { store, catalog, calendar, romanise, timeZone, now }: VerifyPorts,
  form: PublishedForm,
  forms: readonly PublishedForm[],
): Promise<ReadonlyMap<string, number>> {
  const shape = shapeOf(form, catalog);
  const { logic } = shape;
  const keys = logic.steps.flatMap((step) =>
    'subform' in step || !step.computed || step.computed.volatile ? [] : [step.key],
  );
  const drifts = new Map(keys.map((key) => [key, 0]));
  const actor = onBehalfOf('', timeZone);
  let after: string | null = null;
  while (keys.length > 0) {
    const from: string | null = after;
    const read = await store.transaction(async (statements) => {
      const ids = await statements.page(form, from, batch);
      const records = ids.length > 0 ? await statements.lock(actor, now, wholeReach(form, catalog), ids) : [];
      const values = records.map((record) => record.values);
      const formOf = (id: string) => forms.find((each) => each.id === id);
      return { records, names: await namesIn(statements, shape, values, actor, formOf), last: ids.at(-1) ?? null };
    });
    if (!read.ok) throw new Error(`The records of ${form.key} could not be read: ${read.error}`);
    const { records, names, last } = read.value;
    for (const record of records) {
      const around = surroundingsOf({ now, actor, calendar, romanise, names }, systemOfRecord(record));
      const live = new LiveRecord(logic, record.values, false, around);
      for (const key of live.follow({}, keys)) drifts.set(key, (drifts.get(key) ?? 0) + 1);
    }
    if (last === null) break;
    after = last;
  }
  return drifts;
}
