import {
  blockName,
  type Derived,
  type Field,
  type FieldCatalog,
  type Forms,
  isSameValue,
  LiveRecord,
  onBehalfOf,
  type PublishedForm,
  type RecordStore,
  type Romanise,
  rowsIn,
  systemOfRecord,
  type Text,
  type Values,
  type WorkingCalendar,
} from '@mortise/core';
import { type FormShape, shapeOf } from '../form-shape.ts';
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
 * Takes every stored rollup and look-up anew, calculates every formula, of rows too, from what is stored, and compares.
 * Changes nothing; the records of a batch are locked while they are read. Formulas that change with time are passed over.
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
    for (const [{ block, type }, drifted] of await calculatedDrifts(ports, form, all))
      verified.push({ form: form.name, field: blockName(block, type), drifted });
  }
  return verified;
}

/** How many records hold something else, by the calculated field or column. */
async function calculatedDrifts(
  { store, catalog, calendar, romanise, timeZone, now }: VerifyPorts,
  form: PublishedForm,
  forms: readonly PublishedForm[],
): Promise<ReadonlyMap<Field, number>> {
  const shape = shapeOf(form, catalog);
  const { logic } = shape;
  const steps = logic.steps.filter(({ computed }) => computed && !computed.volatile);
  const keys = steps.map(({ key }) => key);
  const drifts = new Map(steps.map(({ field }) => [field, 0]));
  const actor = onBehalfOf('', timeZone);
  let after: string | null = null;
  while (steps.length > 0) {
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
      live.follow({}, keys);
      for (const step of steps)
        if (hasDrifted(step, record.values, live.values)) drifts.set(step.field, (drifts.get(step.field) ?? 0) + 1);
    }
    if (last === null) break;
    after = last;
  }
  return drifts;
}

type Step = FormShape['logic']['steps'][number];

/** Of a column: does any row hold something else? */
function hasDrifted(step: Step, stored: Values, right: Values): boolean {
  const { kind, key } = step.field;
  if (!('subform' in step)) return !isSameValue(kind, stored[key] ?? null, right[key] ?? null);
  const rows = rowsIn(right[step.subform.key]);
  return rowsIn(stored[step.subform.key]).some(
    (row, at) => !isSameValue(kind, row[key] ?? null, rows[at]?.[key] ?? null),
  );
}
